package org.patronage.domain.masking;

import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The change log of a version (RULES 9), its words masked as they are in their own columns. */
final class ChangeLogMask {
  private static final Pattern CHANGE =
      Pattern.compile(
          "([A-Za-z_]+) old value: (.*?) changed to new value: (.*?)(?= [A-Za-z_]+ old value: |$)",
          Pattern.DOTALL);

  /** What stands in a change log besides words: nothing, a flag, a percentage, a day. */
  private static final Pattern PLAIN = Pattern.compile("Null|[YN]|[0-9]{3}|[0-9]{8}");

  private ChangeLogMask() {}

  /** The change log masked, none where a part of it is not what a change log consists of. */
  static Option<String> of(String text, Masking masking) {
    StringBuilder masked = new StringBuilder();
    Matcher change = CHANGE.matcher(text);
    int end = 0;
    while (change.find()) {
      if (!text.substring(end, change.start()).isBlank()) {
        return Option.none();
      }
      masked.append(masked.isEmpty() ? "" : " ").append(change(change, masking));
      end = change.end();
    }
    return end == text.length() ? Option.some(masked.toString()) : Option.none();
  }

  private static String change(Matcher change, Masking masking) {
    return "%s old value: %s changed to new value: %s"
        .formatted(
            change.group(1), value(change.group(2), masking), value(change.group(3), masking));
  }

  private static String value(String text, Masking masking) {
    return PLAIN.matcher(text).matches() ? text : Treatment.word(text, masking);
  }
}
