package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.run.RunLog;
import org.patronage.application.run.RunRecord;
import org.patronage.application.run.RunStatus;

/** What {@link RunLog} promises, and the shape of its table (RULES 3). */
public abstract class RunLogContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final io.vavr.collection.List<String> COLUMNS =
      io.vavr.collection.List.of(
          "run_id",
          "run_timestamp_utc",
          "processing_mode",
          "status",
          "error_message",
          "duration_seconds",
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

  private Site site;
  private Technology technology;

  protected abstract Technology technology();

  @BeforeEach
  void open(@TempDir Path root) {
    site = LandingZone.at(root).site();
    technology = technology();
    RunLog log = technology.open(site.home(), site.mvi(), site.pt()).log();
    log.record(
        run(
            "run-1",
            RunStatus.SUCCEEDED,
            "",
            Map.of(
                "input_watermarks", Map.of("SCD", "2025-03-01T09:30:00Z"),
                "records_processed_detail", List.of(Map.of("file", "a \"b\".csv", "read", 3L)))));
    log.record(run("run-2", RunStatus.FAILED, "Cannot read \"x\",\nnor y.", Map.of()));
  }

  private static RunRecord run(
      String id, RunStatus status, String error, Map<String, Object> details) {
    return new RunRecord(
        id, Instant.parse("2025-03-02T14:00:00Z"), "update", status, error, 1.5, details);
  }

  private Rows rows() {
    return new Rows(
        technology.open(site.home(), site.mvi(), site.pt()).rows("patronage_pipeline_log"));
  }

  @Test
  void every_run_has_a_row_of_its_own() {
    assertEquals(2, rows().all().size());
    assertEquals("SUCCEEDED", rows().where("run_id", "run-1").single("status"));
    assertEquals("FAILED", rows().where("run_id", "run-2").single("status"));
  }

  @Test
  void the_columns_are_those_that_others_read() {
    rows().all().forEach(row -> assertEquals(COLUMNS.toSet(), row.keySet().toSet()));
  }

  @Test
  void a_row_says_when_how_and_how_long() {
    Rows row = rows().where("run_id", "run-2");
    assertEquals("2025-03-02 14:00:00", row.single("run_timestamp_utc"));
    assertEquals("update", row.single("processing_mode"));
    assertEquals(1.5, Double.parseDouble(row.single("duration_seconds")));
    assertEquals("Cannot read \"x\",\nnor y.", row.single("error_message"));
  }

  @Test
  void details_are_json() throws JsonProcessingException {
    Rows row = rows().where("run_id", "run-1");
    assertEquals(
        JSON.readTree("{\"SCD\": \"2025-03-01T09:30:00Z\"}"),
        JSON.readTree(row.single("input_watermarks")));
    assertEquals(
        JSON.readTree("[{\"file\": \"a \\\"b\\\".csv\", \"read\": 3}]"),
        JSON.readTree(row.single("records_processed_detail")));
  }

  @Test
  void what_a_run_did_not_do_is_null() {
    assertEquals("", rows().where("run_id", "run-1").single("dmdc_export_stats"));
    assertEquals("", rows().where("run_id", "run-2").single("input_watermarks"));
  }
}
