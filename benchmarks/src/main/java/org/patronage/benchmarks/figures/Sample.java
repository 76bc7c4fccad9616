package org.patronage.benchmarks.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One figure.
 *
 * @param scale the share of the full size that it was measured at
 * @param subject what was measured: a contestant, or a step
 * @param size how much of it there was, in rows
 * @param measure what the value is: {@code seconds} mostly
 * @param turn from 1 on; 0 is the warm-up, which no result is made from
 */
public record Sample(
    String benchmark,
    double scale,
    String subject,
    long size,
    String measure,
    int turn,
    double value) {

  /** As a line of the figures' file. */
  public Map<String, Object> cells() {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("kind", "sample");
    cells.put("benchmark", benchmark);
    cells.put("scale", scale);
    cells.put("subject", subject);
    cells.put("size", size);
    cells.put("measure", measure);
    cells.put("turn", turn);
    cells.put("value", value);
    return cells;
  }
}
