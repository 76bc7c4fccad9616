package org.patronage.application.quarantine;

import java.time.Instant;

/**
 * What was decided about a line.
 *
 * @param by who: a person, or the run that read it again
 * @param at by the run's clock, UTC
 * @param why in the person's words, not empty where a line is discarded
 */
public record Decision(String by, Instant at, String why) {}
