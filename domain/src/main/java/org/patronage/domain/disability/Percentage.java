package org.patronage.domain.disability;

import io.vavr.control.Option;

/** The combined degree of disability: a whole number from 0 to 100 (RULES 5, 6). */
public final class Percentage {
  /** What a new person has whose record leaves the percentage blank. */
  static final String ZERO = "000";

  private static final int MAXIMUM = 100;
  private static final int STEP = 10;

  private Percentage() {}

  /** Reads digits, with or without leading zeros; none where it is no number from 0 to 100. */
  static Option<Integer> parse(String text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Option.none();
      }
      value = Math.min(value * 10 + digit, MAXIMUM + 1);
    }
    return text.isEmpty() || value > MAXIMUM ? Option.none() : Option.some(value);
  }

  /** Three digits with leading zeros (RULES 6). */
  static String format(int value) {
    return value < 10 ? "00" + value : value < MAXIMUM ? "0" + value : Integer.toString(value);
  }

  /** A stored percentage as this system writes it, so that a format is no difference (RULES 9). */
  static Option<String> normal(Option<String> stored) {
    return stored.map(text -> parse(text.strip()).map(Percentage::format).getOrElse(text));
  }

  /** Whether a rating of this percentage is out of the ordinary: no multiple of ten. */
  static boolean isUnusual(int value) {
    return value % STEP != 0;
  }
}
