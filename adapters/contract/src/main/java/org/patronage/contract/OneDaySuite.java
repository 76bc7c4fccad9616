package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that travels to the data, in two runs: reading, correlating, planning with a late file
 * and PT, rendering an export and a backfill.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OneDaySuite {
  private Runs runs;

  protected abstract Technology technology();

  @BeforeAll
  void replay(@TempDir Path root) {
    LandingZone zone = LandingZone.at(root);
    zone.mvi("2025-01-01T00:00:00Z", index(""));
    zone.pt("2025-01-02T00:00:00Z", "12,Y");
    zone.scd("CPIDODIEX_2.csv", "2025-01-29T20:00:00Z", "11,50,01052025", "12,50,01012025");
    runs = new Runs(technology(), zone.site());
    runs.update("2025-01-30T14:00:00Z");
    zone.mvi("2025-01-30T20:00:00Z", index("2000000012"));
    zone.scd("CPIDODIEX_1.csv", "2025-01-28T09:00:00Z", "11,30,01012025", "bad,70,01012025");
    zone.cg("caregiver.csv", "2025-01-30T20:00:00Z", Caregiver.of("1000000012", "1900000001"));
    runs.update("2025-01-31T14:00:00Z");
  }

  private static Mvi index(String edipi) {
    return new Mvi().person("1000000011", "11", "2000000011").person("1000000012", "12", edipi);
  }

  @Test
  void the_history_holds_what_both_runs_brought() {
    assertEquals(
        List.of("CG 12 - - true", "SCD 11 030 N false", "SCD 11 050 N true", "SCD 12 050 Y true"),
        runs.unified()
            .sorted(
                "Batch_CD",
                "participant_id",
                "SC_Combined_Disability_Percentage",
                "PT_Indicator",
                "RecordStatus"));
  }

  @Test
  void what_could_not_be_read_is_in_quarantine() {
    assertEquals("bad,70,01012025", runs.rows("quarantine").single("raw_line"));
  }

  @Test
  void the_log_says_how_long_each_step_and_each_file_took() {
    Rows run = runs.rows("patronage_pipeline_log").where("run_id", "run-2");
    assertEquals(
        List.of(
            "identity",
            "opening",
            "discovery",
            "unresolved",
            "CG",
            "SCD",
            "maintenance",
            "count",
            "EDIPI_BACKFILL",
            "DMDC_EXPORT"),
        timed(run.single("patronage_table_detail")));
    assertEquals(
        List.of("read", "plan", "write", "read", "plan", "write"),
        timed(run.single("records_processed_detail")));
  }

  /** What stands in {@code seconds}, by a stopwatch that stands still. */
  private static List<String> timed(String json) {
    return Pattern.compile("\"(\\w+)\":0\\.0")
        .matcher(json)
        .results()
        .map(own -> own.group(1))
        .toList();
  }

  @Test
  void both_files_for_dmdc_are_there() {
    assertEquals(
        Map.of(
            "LAGGED_EDIPI_PATRONAGE_20250131.txt",
            "2000000012SCD05020250101Y 20250101        ",
            "PATRONAGE_20250131.txt",
            "2000000012CG    20240102                  "),
        Exports.in(runs.exports()));
  }
}
