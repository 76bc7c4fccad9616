package org.patronage.domain.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarDateTest {

  @ParameterizedTest
  @CsvSource({
    "01152024, 2024-01-15",
    "12312025, 2025-12-31",
    "01312025, 2025-01-31",
    "04302025, 2025-04-30",
    "02282025, 2025-02-28",
    "02292024, 2024-02-29",
    "02292000, 2000-02-29",
    "01010001, 0001-01-01",
    "12319999, 9999-12-31",
  })
  void a_rating_date_has_the_month_first(String text, LocalDate date) {
    assertEquals(Option.some(date), CalendarDate.parseMonthFirst(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02292025", // no leap year
        "02291900", // a century is none either
        "02302024",
        "04312025",
        "13012025", // month 13
        "00152025",
        "01002025",
        "01322025",
        "01010000", // year 0
        "20250131", // the year first
        "1152025", // seven digits
        "001152025",
        "01/15/25",
        "01-15-25",
        "0115202a",
        "+1152025",
        "-1152025",
        "",
        " 1152025",
        "٠١١٥٢٠٢٤", // Arabic-Indic digits
        "０１１５２０２４", // full-width digits
      })
  void what_is_no_real_rating_date_is_none(String text) {
    assertEquals(Option.none(), CalendarDate.parseMonthFirst(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-15, 2024-01-15",
    "2024-02-29, 2024-02-29",
    "2025-02-28, 2025-02-28",
    "2025-12-31, 2025-12-31",
    "0001-01-01, 0001-01-01",
  })
  void a_caregiver_date_is_iso(String text, LocalDate date) {
    assertEquals(Option.some(date), CalendarDate.parseIso(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-29",
        "2024-02-30",
        "2025-13-01",
        "2025-00-01",
        "2025-01-00",
        "2025-04-31",
        "0000-01-01",
        "2025-1-15",
        "25-01-15",
        "2025/01/15",
        "20250115",
        "2025-01-15T00:00:00Z",
        "-025-01-15",
        "2025-01--5",
        "2025--1-15",
        "01-15-2025",
        "yyyy-mm-dd",
        "٢٠٢٤-٠١-١٥",
        "",
      })
  void what_is_no_real_iso_date_is_none(String text) {
    assertEquals(Option.none(), CalendarDate.parseIso(text));
  }

  @ParameterizedTest
  @CsvSource({"2024-01-05, 20240105", "2025-12-31, 20251231", "0001-02-03, 00010203"})
  void the_table_keeps_dates_as_eight_digits(LocalDate date, String text) {
    assertEquals(text, CalendarDate.compact(date));
  }
}
