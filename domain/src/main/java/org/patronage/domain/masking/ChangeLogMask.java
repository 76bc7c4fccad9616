package org.patronage.domain.masking;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The change log of a version (RULES 9), its words masked as they are in their own columns. */
final class ChangeLogMask {
  private static final Pattern CHANGE =
      Pattern.compile(
          "([A-Za-z_]+) old value: (.*?) changed to new value: (.*?)(?= [A-Za-z_]+ old value: |$)",
          Pattern.DOTALL);

  /** What stands for no value. */
  private static final String NOTHING = "Null";

  /** What the tracked columns hold that say nothing of who it is, and have no words. */
  private static final Map<String, Pattern> PLAIN =
      HashMap.of(
          "SC_Combined_Disability_Percentage", Pattern.compile("[0-9]{3}"),
          "PT_Indicator", Pattern.compile("[YN]"),
          "Status_Begin_Date", Pattern.compile("[0-9]{8}"),
          "Status_Termination_Date", Pattern.compile("[0-9]{8}"));

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
    String column = change.group(1);
    return "%s old value: %s changed to new value: %s"
        .formatted(
            column,
            value(column, change.group(2), masking),
            value(column, change.group(3), masking));
  }

  private static String value(String column, String text, Masking masking) {
    boolean plain =
        text.equals(NOTHING) || PLAIN.get(column).exists(form -> form.matcher(text).matches());
    return plain ? text : Treatment.word(text, masking);
  }
}
