package org.patronage.domain.dmdc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Version;

/** RULES 11: window and late rows; the versions' event time is 2025-01-02T09:30. */
class ExportSelectionTest {
  private static final Entitlement RATING = Entitlement.rating("050", "N", "20241001", "20241001");
  private static final Version SENT = Sent.of(Option.some("2000000001"), RATING);

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2025-01-03, IN_TIME, true",
    "2025-01-03, 2025-01-08, IN_TIME, false",
    "2025-01-03, 2025-01-08, LATE, true",
    "2025-01-01, 2025-01-03, LATE, false", // the window has it already
    "2024-12-31, 2025-01-02, LATE, false", // not due yet
  })
  void a_version_is_sent_by_its_event_time_or_because_it_is_late(
      LocalDate from, LocalDate until, Origin origin, boolean sent) {
    assertEquals(sent, between(from, until).includes("SCD", SENT, origin));
  }

  @Test
  void what_is_not_eligible_is_not_sent_in_either_way() {
    Version unknown = Sent.of(Option.none(), RATING);
    for (Origin origin : Origin.values()) {
      assertEquals(
          false,
          between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 3))
              .includes("SCD", unknown, origin));
    }
  }

  @Test
  void a_window_begins_before_it_ends() {
    Instant noon = Instant.parse("2025-01-02T12:00:00Z");
    assertThrows(IllegalArgumentException.class, () -> new ExportWindow(noon, noon));
  }

  private static ExportSelection between(LocalDate from, LocalDate until) {
    return new ExportSelection(
        new ExportWindow(at(from), at(until)), new Eligibility(LocalDate.of(2025, 1, 8)));
  }

  private static Instant at(LocalDate day) {
    return Instant.parse(day + "T00:00:00Z");
  }
}
