package org.patronage.benchmarks;

/** Something that is measured, in a process of its own. */
public interface Benchmark {

  /** What it is asked for by. */
  String name();

  /** What it measures, in a line. */
  String about();

  /** The most memory that its process may take, as {@code -Xmx} has it. */
  default String heap() {
    return "8g";
  }

  /**
   * Measures, and records every figure as soon as it is known.
   *
   * @throws Exception if it cannot be measured; what was recorded before stays
   */
  void measure(Trial trial) throws Exception;
}
