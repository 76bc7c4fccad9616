package org.patronage.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunClockTest {

  @ParameterizedTest
  @CsvSource({
    "2025-01-15T10:30:00Z,     2025-01-15, 2025-01-15T00:00:00Z, 2025-01-01T00:00:00Z",
    "2025-01-15T00:00:00Z,     2025-01-15, 2025-01-15T00:00:00Z, 2025-01-01T00:00:00Z",
    "2025-01-14T23:59:59.999Z, 2025-01-14, 2025-01-14T00:00:00Z, 2025-01-01T00:00:00Z",
    "2024-02-29T23:00:00Z,     2024-02-29, 2024-02-29T00:00:00Z, 2024-02-01T00:00:00Z",
    "2025-01-01T00:00:00Z,     2025-01-01, 2025-01-01T00:00:00Z, 2025-01-01T00:00:00Z",
  })
  void today_is_the_date_of_the_runs_clock_in_utc(
      Instant now, LocalDate today, Instant startOfToday, Instant startOfMonth) {
    RunClock clock = new RunClock(now);
    assertEquals(today, clock.today());
    assertEquals(startOfToday, clock.startOfToday());
    assertEquals(startOfMonth, clock.startOfMonth());
  }
}
