package org.patronage.bootstrap.command;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.patronage.domain.calendar.RunClock;

/** Names for runs: the clock, and enough chance to tell two runs of one clock apart. */
final class RunIds {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private RunIds() {}

  static String next(RunClock clock) {
    return CLOCK.format(clock.now()) + "-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
