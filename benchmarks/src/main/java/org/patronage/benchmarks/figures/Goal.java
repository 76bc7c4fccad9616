package org.patronage.benchmarks.figures;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Something that the figures should show.
 *
 * @param number of the goal, with a letter where it has several parts
 * @param text what is to hold
 * @param value what was measured, none where it was not
 * @param limit what it is held against
 * @param atLeast whether the limit is one from below
 * @param unit of value and limit
 */
public record Goal(
    String number, String text, OptionalDouble value, double limit, boolean atLeast, String unit) {

  static Goal atMost(String number, String text, OptionalDouble value, double limit, String unit) {
    return new Goal(number, text, value, limit, false, unit);
  }

  static Goal atLeast(String number, String text, OptionalDouble value, double limit, String unit) {
    return new Goal(number, text, value, limit, true, unit);
  }

  /** {@code met}, {@code not met} or {@code not measured}. */
  public String verdict() {
    if (value.isEmpty()) {
      return "not measured";
    }
    return isMissed() ? "not met" : "met";
  }

  /** Whether it was measured and does not hold. */
  public boolean isMissed() {
    return value.isPresent()
        && (atLeast ? value.getAsDouble() < limit : value.getAsDouble() > limit);
  }

  /** The goal that it is a part of. */
  public String group() {
    return number.replaceAll("[a-z]", "");
  }

  /** What was measured, with its unit; a dash where nothing was. */
  public String measured() {
    return value.isEmpty() ? "–" : text(value.getAsDouble());
  }

  /** What it is held against. */
  public String bound() {
    return (atLeast ? "≥ " : "≤ ") + text(limit);
  }

  private String text(double number) {
    return String.format(Locale.ROOT, "%.2f%s", number, unit.isEmpty() ? "" : " " + unit);
  }
}
