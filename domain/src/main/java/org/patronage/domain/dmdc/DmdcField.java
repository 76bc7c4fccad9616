package org.patronage.domain.dmdc;

import io.vavr.collection.List;
import io.vavr.control.Option;

/** The fields of a DMDC record, in their order, with their widths in characters (RULES 11). */
public enum DmdcField {
  EDIPI(10),
  BATCH_CD(3),
  PERCENTAGE(3),
  STATUS_BEGIN_DATE(8),
  PT_INDICATOR(1),
  UNEMPLOYABILITY(1),
  STATUS_LAST_UPDATE(8),
  STATUS_TERMINATION_DATE(8);

  private final int width;

  DmdcField(int width) {
    this.width = width;
  }

  /** Its characters. */
  public int width() {
    return width;
  }

  /** Why a record with values that do not fit is refused; names fields, never a value. */
  public static String refusal(List<DmdcField> misfits) {
    return misfits
        .map(field -> field.name() + " does not fit into " + field.width + " printable characters")
        .mkString("; ");
  }

  /** Whether a value fits, without anything cut. */
  public boolean holds(Option<String> value) {
    return value.forAll(
        text ->
            text.codePointCount(0, text.length()) <= width && text.chars().noneMatch(c -> c < ' '));
  }

  /** The value, left-aligned and filled with blanks; none is all blanks. */
  public String pad(Option<String> value) {
    String text = value.getOrElse("");
    return text + " ".repeat(width - text.codePointCount(0, text.length()));
  }
}
