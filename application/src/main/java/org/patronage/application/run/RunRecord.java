package org.patronage.application.run;

import java.time.Instant;
import java.util.Map;

/**
 * A row of {@code patronage_pipeline_log} (RULES 3).
 *
 * @param clock {@code run_timestamp_utc}
 * @param mode {@code processing_mode}
 * @param error {@code error_message}, empty where there is none; names no person
 * @param seconds {@code duration_seconds}
 * @param details what each JSON column holds, by the column's name: texts, numbers, lists, maps
 */
public record RunRecord(
    String runId,
    Instant clock,
    String mode,
    RunStatus status,
    String error,
    double seconds,
    Map<String, Object> details) {
  /** The JSON column that says what each task of the calendar came to. */
  public static final String SCHEDULED_TASKS = "scheduled_tasks_detail";

  /** The row of a run whose process ended before it could write how. */
  RunRecord abandoned() {
    return new RunRecord(
        runId, clock, mode, RunStatus.FAILED, "The process ended without a word", seconds, details);
  }
}
