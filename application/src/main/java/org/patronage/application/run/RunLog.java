package org.patronage.application.run;

import io.vavr.collection.Seq;

/** The table {@code patronage_pipeline_log}: one row a run, failed ones included (RULES 3). */
public interface RunLog {

  /** Writes a run's row, in the place of its former one where there is one. */
  void record(RunRecord run);

  /**
   * The newest runs by their clocks, the newest first.
   *
   * @param count how many at most
   */
  Seq<RunRecord> newest(int count);
}
