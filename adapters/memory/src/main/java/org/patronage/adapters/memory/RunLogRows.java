package org.patronage.adapters.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.run.RunRecord;

/** {@code patronage_pipeline_log} (RULES 3). */
final class RunLogRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> DETAILS =
      List.of(
          "patronage_table_detail",
          "identity_correlation_detail",
          "file_discovery_detail",
          "records_processed_detail",
          "scheduled_tasks_detail",
          "input_watermarks",
          "output_row_counts_by_batch",
          "dmdc_export_stats",
          "edipi_backfill_stats",
          "backup_stats");

  private RunLogRows() {}

  static Seq<Map<String, String>> of(Seq<RunRecord> runs) {
    return runs.map(RunLogRows::row);
  }

  private static Map<String, String> row(RunRecord run) {
    Cells cells =
        new Cells()
            .with("run_id", run.runId())
            .time("run_timestamp_utc", run.clock())
            .with("processing_mode", run.mode())
            .with("status", run.status())
            .with("error_message", run.error())
            .with("duration_seconds", run.seconds());
    DETAILS.forEach(
        column -> cells.with(column, Option.of(run.details().get(column)).map(RunLogRows::json)));
    return cells.row();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a run's details are texts, numbers, lists and maps", e);
    }
  }
}
