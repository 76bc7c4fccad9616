package org.patronage.benchmarks.figures;

import java.util.List;

/**
 * What several turns of the same gave.
 *
 * @param subject what was measured; of a step of a run, {@link #subject(String, String)}
 * @param values one a turn, in ascending order
 */
public record Series(String subject, long size, String measure, List<Double> values) {

  private static final String STEP = ": ";

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

  /** What a step of a run is called as a subject. */
  public static String subject(String run, String step) {
    return run + STEP + step;
  }

  /** Whether it is a part of a run, not all of it. */
  public boolean isStep() {
    return subject.contains(STEP);
  }

  /** The run that it is a step of, or is. */
  public String run() {
    return isStep() ? subject.substring(0, subject.indexOf(STEP)) : subject;
  }

  /** Which step of its run it is. */
  public String step() {
    return subject.substring(subject.indexOf(STEP) + STEP.length());
  }

  public double least() {
    return values.get(0);
  }

  public double most() {
    return values.get(values.size() - 1);
  }
}
