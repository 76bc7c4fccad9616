package org.patronage.domain.calendar;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The clock of a run: one instant, which can be set, so that a run can be replayed (RULES 1).
 *
 * @param now UTC
 */
public record RunClock(Instant now) implements Serializable {

  /** The UTC date of the run. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** Today 00:00: an update takes files modified before it (RULES 4). */
  public Instant startOfToday() {
    return startOf(today());
  }

  /** The first of this month 00:00: a rebuild takes files modified before it (RULES 4). */
  public Instant startOfMonth() {
    return startOf(today().withDayOfMonth(1));
  }

  private static Instant startOf(LocalDate date) {
    return date.atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
