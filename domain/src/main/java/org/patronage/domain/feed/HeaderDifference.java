package org.patronage.domain.feed;

import io.vavr.collection.List;

/** How a header differs from its feed's contract. */
public record HeaderDifference(List<String> missing, List<String> additional, List<String> twice) {

  /** The difference in words, naming columns only. */
  public String text() {
    if (missing.isEmpty() && twice.isEmpty()) {
      return part("the header also has ", additional);
    }
    return List.of(
            part("without ", missing), part("twice with ", twice), part("and also ", additional))
        .filter(part -> !part.isEmpty())
        .mkString("the header is ", ", ", "");
  }

  private static String part(String words, List<String> columns) {
    return columns.isEmpty() ? "" : columns.mkString(words, ", ", "");
  }
}
