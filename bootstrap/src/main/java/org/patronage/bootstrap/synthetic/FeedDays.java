package org.patronage.bootstrap.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The days on which files come in: the first day, then each Tuesday and Thursday. */
final class FeedDays {

  private final LocalDate[] days;

  private FeedDays(LocalDate[] days) {
    this.days = days;
  }

  static FeedDays of(SyntheticPlan plan) {
    LocalDate first = plan.firstDay();
    Stream<LocalDate> later =
        first.plusDays(1).datesUntil(first.plusDays(plan.days())).filter(FeedDays::isFeedDay);
    return new FeedDays(Stream.concat(Stream.of(first), later).toArray(LocalDate[]::new));
  }

  /** How many there are; they are numbered from 0, the first day. */
  int count() {
    return days.length;
  }

  LocalDate date(int day) {
    return days[day];
  }

  /** The date as days since 1970-01-01, for arithmetic. */
  long epochDay(int day) {
    return days[day].toEpochDay();
  }

  private static boolean isFeedDay(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.TUESDAY || date.getDayOfWeek() == DayOfWeek.THURSDAY;
  }
}
