package org.patronage.domain.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {

  @ParameterizedTest
  @CsvSource({
    "2025-01-02T15:03:04Z, 2025-01-02T15:03:04Z",
    "2025-01-02T15:03:04.000Z, 2025-01-02T15:03:04Z",
    "2025-01-02T15:03:04.123456Z, 2025-01-02T15:03:04.123456Z",
    "2025-01-02T15:03:04.000+0000, 2025-01-02T15:03:04Z",
    "2025-01-02T15:03:04+00:00, 2025-01-02T15:03:04Z",
    "2025-01-02T15:03:04-05:00, 2025-01-02T20:03:04Z",
    "2025-01-02T15:03, 2025-01-02T15:03:00Z",
    "2025-01-02T15:03:04, 2025-01-02T15:03:04Z",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
    "2024-12-31T23:59:59Z, 2024-12-31T23:59:59Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z",
  })
  void a_created_date_is_an_iso_timestamp_in_utc_unless_it_says_otherwise(
      String text, Instant instant) {
    assertEquals(Option.some(instant), Timestamp.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-02",
        "+300000-01-01T00:00:00Z", // more microseconds than a table can count
        "9999-12-31T23:59:59-01:00",
        "0000-12-31T23:59:59Z",
        "-0001-01-01T00:00:00Z",
        "2025-02-29T00:00:00Z", // no leap year
        "2025-02-30T00:00:00Z",
        "2025-04-31T00:00:00Z",
        "2025-13-01T00:00:00Z",
        "2025-01-02T25:00:00Z",
        "2025-01-02T15:60:00Z",
        "2025-01-02T24:00:00Z",
        "2025-01-02 15:03:04",
        "2025-01-02T15:03:04 Z",
        "2025-01-02T15:03:04Zz",
        "01022025",
        "1735830184",
        "yesterday",
        "٢٠٢٥-٠١-٠٢T00:00:00Z",
        "",
      })
  void what_is_no_real_timestamp_is_none(String text) {
    assertEquals(Option.none(), Timestamp.parse(text));
  }
}
