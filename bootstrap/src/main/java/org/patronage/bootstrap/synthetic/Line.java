package org.patronage.bootstrap.synthetic;

import java.time.LocalDate;

/** Text of lines in the making; writes numbers and dates digit by digit, since there are many. */
final class Line {

  private final StringBuilder text = new StringBuilder(1 << 17);

  Line text(String value) {
    text.append(value);
    return this;
  }

  Line number(long value) {
    text.append(value);
    return this;
  }

  /** The number, with leading zeros up to so many digits. */
  Line digits(long value, int width) {
    long limit = 1;
    for (int digit = 1; digit < width; digit++) {
      limit *= 10;
      if (value < limit) {
        text.append("0".repeat(width - digit));
        break;
      }
    }
    text.append(value);
    return this;
  }

  Line comma() {
    text.append(',');
    return this;
  }

  /** {@code yyyy-MM-dd} of a day since 1970-01-01. */
  Line isoDate(long epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    digits(date.getYear(), 4).text("-").digits(date.getMonthValue(), 2).text("-");
    return digits(date.getDayOfMonth(), 2);
  }

  /** {@code MMddyyyy} of a day since 1970-01-01. */
  Line ratingDate(long epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return digits(date.getMonthValue(), 2)
        .digits(date.getDayOfMonth(), 2)
        .digits(date.getYear(), 4);
  }

  /** {@code HH:mm:ss} of a second of the day. */
  Line time(int secondOfDay) {
    digits(secondOfDay / 3600, 2).text(":").digits(secondOfDay / 60 % 60, 2).text(":");
    return digits(secondOfDay % 60, 2);
  }

  /** An ICN as the feeds carry it, 17 characters: {@code 1000000001V007919}. */
  Line longIcn(long icn) {
    return number(icn).text("V").digits(icn % 100_000_000 * 7919 % 1_000_000, 6);
  }

  int length() {
    return text.length();
  }

  /** Takes all of the text out. */
  String take() {
    String taken = text.toString();
    text.setLength(0);
    return taken;
  }

  void end() {
    text.append('\n');
  }
}
