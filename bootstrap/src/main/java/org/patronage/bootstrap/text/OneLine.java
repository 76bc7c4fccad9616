package org.patronage.bootstrap.text;

/**
 * Text that comes from elsewhere, names of files above all, as a terminal or a log may show it:
 * control characters are blanks, so that nothing is moved, coloured or taken for a line of ours.
 */
public final class OneLine {
  private OneLine() {}

  /** The text with a blank for every control character. */
  public static String of(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
