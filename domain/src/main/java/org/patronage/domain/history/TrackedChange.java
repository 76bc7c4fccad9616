package org.patronage.domain.history;

import io.vavr.control.Option;

/**
 * A tracked column that differs between two versions.
 *
 * @param column its name in {@code patronage_unified}
 */
public record TrackedChange(String column, Option<String> before, Option<String> after) {

  /** The words of {@code change_log} (RULES 9). */
  public String text() {
    return column
        + " old value: "
        + before.getOrElse("Null")
        + " changed to new value: "
        + after.getOrElse("Null");
  }
}
