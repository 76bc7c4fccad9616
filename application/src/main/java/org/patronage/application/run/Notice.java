package org.patronage.application.run;

import io.vavr.collection.Map;
import java.time.Instant;

/**
 * What somebody should hear of a run; names no person.
 *
 * @param clock the run's clock, UTC
 * @param mode {@code processing_mode}
 * @param error why it failed
 * @param held names of the files that a threshold holds, and why each is held
 * @param counts what the run did before, by name
 */
public record Notice(
    String runId,
    Instant clock,
    String mode,
    RunStatus status,
    String error,
    Map<String, String> held,
    Map<String, Long> counts) {}
