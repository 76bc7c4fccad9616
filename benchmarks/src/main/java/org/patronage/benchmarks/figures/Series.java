package org.patronage.benchmarks.figures;

import java.util.List;

/**
 * What several turns of the same gave.
 *
 * @param values one a turn, in ascending order
 */
public record Series(String subject, long size, String measure, List<Double> values) {

  /** Sorts. */
  public Series {
    values = values.stream().sorted().toList();
  }

  /** The one in the middle; of an even number, the mean of the two there. */
  public double median() {
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : (values.get(middle - 1) + values.get(middle)) / 2;
  }

  public double least() {
    return values.get(0);
  }

  public double most() {
    return values.get(values.size() - 1);
  }
}
