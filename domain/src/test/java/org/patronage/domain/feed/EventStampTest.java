package org.patronage.domain.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventStampTest {

  @ParameterizedTest
  @CsvSource({
    "2025-01-02T09:00:00Z, /in/b.csv, 2025-01-02T09:00:01Z, /in/a.csv",
    "2025-01-02T09:00:00Z, /in/a.csv, 2025-01-02T09:00:00Z, /in/b.csv",
    "2025-01-02T09:00:00Z, /z/a.csv, 2025-01-02T09:00:00Z, /a/b.csv",
    "2025-01-02T09:00:00Z, /a/a.csv, 2025-01-02T09:00:00Z, /z/a.csv",
    "2025-01-02T09:00:00.000001Z, /in/b.csv, 2025-01-02T09:00:00.000002Z, /in/a.csv",
  })
  void events_stand_in_the_order_of_time_then_file_name(
      Instant earlier, String first, Instant later, String second) {
    EventStamp one = new EventStamp(earlier, first);
    EventStamp two = new EventStamp(later, second);
    assertTrue(one.isBefore(two));
    assertFalse(two.isBefore(one));
    assertFalse(one.isBefore(one));
  }

  @Test
  void a_time_is_kept_to_the_microsecond_as_tables_keep_it() {
    EventStamp fine = new EventStamp(Instant.parse("2025-01-02T09:00:00.123456789Z"), "/in/a.csv");
    assertEquals(new EventStamp(Instant.parse("2025-01-02T09:00:00.123456Z"), "/in/a.csv"), fine);
  }

  @Test
  void the_date_of_an_event_is_that_of_utc() {
    EventStamp late = new EventStamp(Instant.parse("2025-01-31T23:59:59.999999Z"), "/in/a.csv");
    assertEquals(LocalDate.of(2025, 1, 31), late.date());
    assertEquals("a.csv", late.name());
  }
}
