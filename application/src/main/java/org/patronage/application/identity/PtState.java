package org.patronage.application.identity;

import org.patronage.domain.feed.EventStamp;

/**
 * The state of the PT sources.
 *
 * @param fingerprint differs whenever one of them changed or is another place
 * @param stamp location and modification time of the current one
 */
public record PtState(String fingerprint, EventStamp stamp) {}
