package org.patronage.application.run;

/** The table {@code patronage_pipeline_log}: one row a run, failed ones included (RULES 3). */
public interface RunLog {

  /** Adds a run's row. */
  void record(RunRecord run);
}
