package org.patronage.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * On which days scheduled work is due (RULES 11 to 13).
 *
 * @param transferDays the weekdays of the DMDC export
 */
public record Schedule(Set<DayOfWeek> transferDays) {
  public static final Schedule STANDARD =
      new Schedule(Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY));

  public Schedule {
    transferDays = Set.copyOf(transferDays);
  }

  /** Whether a DMDC export is due. */
  public boolean isTransferDay(LocalDate date) {
    return transferDays.contains(date.getDayOfWeek());
  }

  /** Whether the EDIPI backfill is due: the last Friday of the month. */
  public boolean isBackfillDay(LocalDate date) {
    return date.equals(date.with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY)));
  }

  /** Whether backups are due: the first day of the month. */
  public boolean isBackupDay(LocalDate date) {
    return date.getDayOfMonth() == 1;
  }
}
