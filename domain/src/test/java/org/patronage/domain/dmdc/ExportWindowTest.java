package org.patronage.domain.dmdc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.calendar.RunClock;

/** RULES 11, on Friday 2025-01-10 at 10:30. */
class ExportWindowTest {
  private static final RunClock NOW = new RunClock(Instant.parse("2025-01-10T10:30:00Z"));

  @ParameterizedTest
  @CsvSource({
    "2025-01-07T23:59:59.999999Z, false",
    "2025-01-08T00:00:00Z, true", // the checkpoint itself
    "2025-01-09T23:59:59.999999Z, true",
    "2025-01-10T00:00:00Z, false", // today 00:00
    "2025-01-10T09:30:00Z, false",
  })
  void it_goes_from_the_last_checkpoint_to_today(Instant event, boolean included) {
    ExportWindow window = ExportWindow.of(Option.some(Instant.parse("2025-01-08T00:00:00Z")), NOW);
    assertEquals(included, window.includes(event));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-09T10:29:59Z, false",
    "2025-01-09T10:30:00Z, true",
    "2025-01-09T23:59:59Z, true",
    "2025-01-10T00:00:00Z, false",
  })
  void the_first_one_begins_24_hours_before_the_clock(Instant event, boolean included) {
    assertEquals(included, ExportWindow.of(Option.none(), NOW).includes(event));
  }
}
