package org.patronage.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run makes up for; Wednesdays of January 2025 are the 1st, 8th, 15th, 22nd and 29th. */
class MissedDaysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # task         | seen to by | today      | due since
          DMDC_EXPORT    |            | 2025-01-08 | 2025-01-08
          DMDC_EXPORT    |            | 2025-01-09 |
          DMDC_EXPORT    | 2025-01-07 | 2025-01-09 | 2025-01-08
          DMDC_EXPORT    | 2025-01-08 | 2025-01-09 |
          DMDC_EXPORT    | 2025-01-08 | 2025-01-08 | 2025-01-08
          DMDC_EXPORT    | 2025-01-03 | 2025-01-10 | 2025-01-10
          DMDC_EXPORT    | 2025-01-03 | 2025-01-13 | 2025-01-10
          EDIPI_BACKFILL |            | 2025-01-31 | 2025-01-31
          EDIPI_BACKFILL |            | 2025-02-03 |
          EDIPI_BACKFILL | 2025-01-30 | 2025-02-03 | 2025-01-31
          EDIPI_BACKFILL | 2025-01-31 | 2025-02-03 |
          EDIPI_BACKFILL | 2025-01-31 | 2025-01-31 |
          EDIPI_BACKFILL | 2024-11-29 | 2025-02-03 | 2025-01-31
          BACKUP         | 2025-01-31 | 2025-02-01 | 2025-02-01
          BACKUP         | 2025-02-01 | 2025-02-01 |
          BACKUP         | 2025-01-31 | 2025-02-10 | 2025-02-01
          BACKUP         | 2024-02-28 | 2024-03-02 | 2024-03-01
          BACKUP         | 2024-02-28 | 2024-02-29 |
          BACKUP         | 2025-02-01 | 2025-02-10 |
          BACKUP         | 2025-02-12 | 2025-02-10 |
          """)
  void a_day_without_a_run_is_made_up_for_once(
      ScheduledTask task, LocalDate settled, LocalDate today, LocalDate since) {
    assertEquals(
        Option.of(since).map(day -> new DueTask(task, day, today)),
        Schedule.STANDARD.due(task, Option.of(settled), today));
  }

  @Test
  void what_is_made_up_for_is_marked_so() {
    LocalDate thursday = LocalDate.of(2025, 1, 9);
    assertEquals(true, exportOn(thursday, MissedDays.MADE_UP).get().isMadeUp());
    assertEquals(false, exportOn(LocalDate.of(2025, 1, 8), MissedDays.MADE_UP).get().isMadeUp());
  }

  @Test
  void it_can_be_left_to_the_next_day_instead() {
    assertEquals(Option.none(), exportOn(LocalDate.of(2025, 1, 9), MissedDays.SKIPPED));
    assertEquals(true, exportOn(LocalDate.of(2025, 1, 10), MissedDays.SKIPPED).isDefined());
  }

  private static Option<DueTask> exportOn(LocalDate today, MissedDays missed) {
    return new Schedule(Schedule.STANDARD.transferDays(), missed)
        .due(ScheduledTask.DMDC_EXPORT, Option.some(LocalDate.of(2025, 1, 7)), today);
  }
}
