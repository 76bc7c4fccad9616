package org.patronage.bootstrap.config;

import io.vavr.control.Option;

/**
 * One scalar as it was written somewhere.
 *
 * @param key full, dotted
 * @param text before substitution; none for {@code null} and for an empty section
 * @param place where it was written, for messages
 */
record Setting(String key, Option<String> text, String place) {

  private static final String DOUBLED = "spark.spark.";

  /** {@code spark: {spark.x: 1}} and {@code spark: {x: 1}} mean the same key. */
  Setting {
    key = key.startsWith(DOUBLED) ? key.substring("spark.".length()) : key;
  }

  Setting withText(String resolved) {
    return new Setting(key, Option.some(resolved), place);
  }

  Problem refused(String words) {
    return new Problem(place, key + " " + words);
  }
}
