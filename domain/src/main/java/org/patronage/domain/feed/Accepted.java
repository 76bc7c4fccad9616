package org.patronage.domain.feed;

import java.io.Serializable;

/**
 * A record that passed validation.
 *
 * @param line its number in the file
 * @param observation what it says
 * @param unusual true where a value is taken with a warning (RULES 5)
 */
public record Accepted<O extends Observation>(long line, O observation, boolean unusual)
    implements Serializable {}
