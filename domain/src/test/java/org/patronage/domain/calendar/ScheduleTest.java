package org.patronage.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  @ParameterizedTest
  @CsvSource({
    "2025-01-06, false", // Monday
    "2025-01-07, false",
    "2025-01-08, true", // Wednesday
    "2025-01-09, false",
    "2025-01-10, true", // Friday
    "2025-01-11, false",
    "2025-01-12, false",
    "2025-01-01, true", // New Year's Day, a Wednesday
  })
  void dmdc_is_sent_its_file_on_wednesday_and_friday(LocalDate date, boolean due) {
    assertEquals(due, Schedule.STANDARD.isTransferDay(date));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-31, true", // the month ends on a Friday
    "2025-01-24, false",
    "2025-01-30, false",
    "2025-02-28, true", // so does this one
    "2025-02-21, false",
    "2024-02-23, true", // a leap February that ends on a Thursday
    "2024-02-29, false",
    "2036-02-29, true", // a leap February that ends on a Friday
    "2036-02-22, false",
    "2025-03-28, true", // the last Friday before a Monday
    "2025-04-25, true",
    "2024-12-27, true",
    "2024-12-20, false",
  })
  void missing_edipis_are_filled_in_on_the_last_friday_of_the_month(LocalDate date, boolean due) {
    assertEquals(due, Schedule.STANDARD.isBackfillDay(date));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, true",
    "2024-03-01, true",
    "2024-02-29, false",
    "2025-01-31, false",
    "2025-01-02, false",
  })
  void backups_are_taken_on_the_first_day_of_the_month(LocalDate date, boolean due) {
    assertEquals(due, Schedule.STANDARD.isBackupDay(date));
  }

  @Test
  void other_days_can_be_agreed_with_dmdc() {
    Schedule mondays = new Schedule(Set.of(DayOfWeek.MONDAY), MissedDays.MADE_UP);
    assertEquals(true, mondays.isTransferDay(LocalDate.of(2025, 1, 6)));
    assertEquals(false, mondays.isTransferDay(LocalDate.of(2025, 1, 8)));
  }
}
