package org.patronage.domain.history;

import io.vavr.control.Option;
import java.util.List;

/** In which form {@code patronage_unified} keeps texts that are compared as they are (RULES 3). */
public enum StoredForm {
  ICN("[0-9]{10}"),
  DATE("[0-9]{8}");

  private final String pattern;

  StoredForm(String pattern) {
    this.pattern = pattern;
  }

  /** The columns that have it, where they are not null. */
  public List<String> columns() {
    return switch (this) {
      case ICN -> List.of("ICN", "Veteran_ICN");
      case DATE -> List.of("Status_Begin_Date", "Status_Last_Update", "Status_Termination_Date");
    };
  }

  /** A regular expression that the whole text has to match. */
  public String pattern() {
    return pattern;
  }

  /** Whether a cell has it; none and a blank text do. */
  public boolean holds(Option<String> cell) {
    return cell.filter(text -> !text.isBlank()).forAll(text -> text.matches(pattern));
  }
}
