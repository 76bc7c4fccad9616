package org.patronage.benchmarks.report;

import java.util.Map;
import java.util.Optional;

/** What is to be said of goals that are not met: where the time goes, and what was tried. */
final class Remarks {
  private static final Map<String, String> TEXTS = Map.of();

  private Remarks() {}

  /** Of a goal, by its number. */
  static Optional<String> of(String goal) {
    return Optional.ofNullable(TEXTS.get(goal));
  }
}
