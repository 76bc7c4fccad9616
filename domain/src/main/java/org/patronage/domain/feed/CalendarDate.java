package org.patronage.domain.feed;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.YearMonth;

/** Dates as the feeds and the table write them. */
public final class CalendarDate {
  private CalendarDate() {}

  /** Reads {@code MMddyyyy}; none where that is no real date from year 1 on. */
  public static Option<LocalDate> parseMonthFirst(String text) {
    return text.length() == 8 && Digits.only(text)
        ? real(number(text, 4, 8), number(text, 0, 2), number(text, 2, 4))
        : Option.none();
  }

  /** Reads {@code yyyy-MM-dd}; none where that is no real date from year 1 on. */
  public static Option<LocalDate> parseIso(String text) {
    boolean shaped = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
    if (!shaped
        || !Digits.only(text.replace("-", ""))
        || text.chars().filter(c -> c == '-').count() != 2) {
      return Option.none();
    }
    return real(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  /** Writes {@code yyyyMMdd}, as the table keeps dates (RULES 3). */
  public static String compact(LocalDate date) {
    int number = date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    String digits = Integer.toString(number);
    return "0".repeat(8 - digits.length()) + digits;
  }

  private static Option<LocalDate> real(int year, int month, int day) {
    boolean real =
        year >= 1
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return real ? Option.some(LocalDate.of(year, month, day)) : Option.none();
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
