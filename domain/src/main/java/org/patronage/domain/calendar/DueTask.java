package org.patronage.domain.calendar;

import java.time.LocalDate;

/**
 * A task that is due in a run.
 *
 * @param day the day by the calendar on which it was, or is, due
 * @param today the day of the run
 */
public record DueTask(ScheduledTask task, LocalDate day, LocalDate today) {

  /** A task whose day went by without a run. */
  public boolean isMadeUp() {
    return day.isBefore(today);
  }
}
