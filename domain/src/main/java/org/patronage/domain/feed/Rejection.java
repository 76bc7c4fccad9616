package org.patronage.domain.feed;

import io.vavr.collection.List;
import java.io.Serializable;

/**
 * A line that was refused, for the quarantine.
 *
 * @param line its number in the file
 * @param text the raw line; never to be logged
 * @param rules every rule that it broke, at least one
 */
public record Rejection(long line, String text, List<RecordRule> rules) implements Serializable {

  public Rejection {
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("a rejection names the rules that were broken");
    }
  }
}
