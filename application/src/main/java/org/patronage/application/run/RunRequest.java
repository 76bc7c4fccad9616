package org.patronage.application.run;

import io.vavr.collection.Set;
import org.patronage.application.delivery.Receipt;
import org.patronage.domain.calendar.RunClock;

/**
 * What a run is asked to do.
 *
 * @param runId names the run, and an edition that it makes: letters, digits, - and _
 * @param accepted names of held files that are to be applied all the same
 */
public record RunRequest(String runId, RunMode mode, RunClock clock, Set<String> accepted) {

  /** What deliveries and extracts of the run are marked with. */
  public Receipt receipt() {
    return new Receipt(runId, clock.now());
  }
}
