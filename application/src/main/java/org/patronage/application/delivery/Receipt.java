package org.patronage.application.delivery;

import java.time.Instant;
import org.patronage.domain.calendar.RunClock;

/** Which run takes a delivery, and when by its clock. */
public record Receipt(String runId, Instant takenAt) {

  /** The run's clock. */
  public RunClock clock() {
    return new RunClock(takenAt);
  }
}
