package org.patronage.domain.feed;

/** Texts of ASCII digits, as identifiers are. */
public final class Digits {
  private Digits() {}

  /** Whether {@code text} is one digit or more, and nothing else. */
  public static boolean only(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
