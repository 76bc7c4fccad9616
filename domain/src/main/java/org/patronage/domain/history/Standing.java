package org.patronage.domain.history;

import io.vavr.control.Option;

/**
 * A version that stands, whatever is worked out before it.
 *
 * @param predecessor the version that stood before it so far, none where it was its key's first
 */
public record Standing(Version version, Option<Version> predecessor) {}
