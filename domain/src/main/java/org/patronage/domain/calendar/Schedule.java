package org.patronage.domain.calendar;

import io.vavr.collection.Iterator;
import io.vavr.control.Option;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * On which days scheduled work is due (RULES 11 to 13).
 *
 * @param transferDays the weekdays of the DMDC export
 */
public record Schedule(Set<DayOfWeek> transferDays, MissedDays missed) {
  public static final Schedule STANDARD =
      new Schedule(Set.of(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY), MissedDays.MADE_UP);

  public Schedule {
    transferDays = Set.copyOf(transferDays);
  }

  /**
   * Whether, and since which day, a task is due. An export is tried in every run of a transfer day,
   * since it writes its day's file only once; the others once a day.
   *
   * @param settled the day of the newest run that has seen to the task, none before the first one:
   *     nothing was due then
   */
  public Option<DueTask> due(ScheduledTask task, Option<LocalDate> settled, LocalDate today) {
    boolean again = task == ScheduledTask.DMDC_EXPORT || !settled.contains(today);
    return Option.when(again && isDay(task, today), today)
        .orElse(() -> settled.flatMap(day -> missed(task, day, today)))
        .map(day -> new DueTask(task, day, today));
  }

  /** The latest of a task's days after {@code settled} and before {@code today}. */
  private Option<LocalDate> missed(ScheduledTask task, LocalDate settled, LocalDate today) {
    if (missed == MissedDays.SKIPPED) {
      return Option.none();
    }
    return Iterator.iterate(today.minusDays(1), day -> day.minusDays(1))
        .takeWhile(day -> day.isAfter(settled))
        .find(day -> isDay(task, day));
  }

  private boolean isDay(ScheduledTask task, LocalDate date) {
    return switch (task) {
      case EDIPI_BACKFILL -> isBackfillDay(date);
      case DMDC_EXPORT -> isTransferDay(date);
      case BACKUP -> isBackupDay(date);
    };
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
