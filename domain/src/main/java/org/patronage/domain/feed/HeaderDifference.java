package org.patronage.domain.feed;

import io.vavr.collection.List;

/**
 * How a header differs from its feed's contract. Where a file has no header, its first line stands
 * in its place, and its fields are no names of columns; so a field with more than two digits, or a
 * long one, is counted and never shown.
 */
public record HeaderDifference(List<String> missing, List<String> additional, List<String> twice) {

  private static final int DIGITS = 2;
  private static final int LENGTH = 64;

  /** The difference in words, naming columns only. */
  public String text() {
    List<String> others = shown(additional);
    if (missing.isEmpty() && twice.isEmpty()) {
      return part("the header also has ", others);
    }
    return List.of(part("without ", missing), part("twice with ", twice), part("and also ", others))
        .filter(part -> !part.isEmpty())
        .mkString("the header is ", ", ", "");
  }

  private static List<String> shown(List<String> fields) {
    List<String> names = fields.filter(HeaderDifference::isName);
    int others = fields.size() - names.size();
    return others == 0 ? names : names.append(others + " that cannot be names");
  }

  private static boolean isName(String field) {
    return field.length() <= LENGTH
        && field.chars().filter(Character::isDigit).count() <= DIGITS
        && field.chars().noneMatch(Character::isISOControl);
  }

  private static String part(String words, List<String> columns) {
    return columns.isEmpty() ? "" : columns.mkString(words, ", ", "");
  }
}
