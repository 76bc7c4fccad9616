package org.patronage.bootstrap.command;

import java.time.Instant;
import org.patronage.application.delivery.Receipt;
import org.patronage.domain.calendar.RunClock;
import picocli.CommandLine.Option;

/** The option that sets a run's clock. */
final class AsOf {
  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      converter = InstantArgument.class,
      description = "the run's clock, such as 2025-01-31T14:00:00Z; by default now")
  private Instant instant;

  RunClock clock() {
    return new RunClock(instant == null ? Instant.now() : instant);
  }

  /** A run of its own at that clock. */
  Receipt receipt() {
    RunClock clock = clock();
    return new Receipt(RunIds.next(clock), clock.now());
  }
}
