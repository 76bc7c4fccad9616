package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;

/** What leaves cannot be written: the run says so, and the next one sends it once (RULES 11). */
public abstract class UnwritableSuite {
  private static final String WEDNESDAY = "2025-01-08T14:00:00Z";
  private static final String THURSDAY = "2025-01-09T14:00:00Z";

  private Runs runs;

  protected abstract Technology technology();

  @BeforeEach
  void somethingToSend(@TempDir Path root) {
    LandingZone zone = LandingZone.at(root);
    zone.mvi("2025-01-01T00:00:00Z", new Mvi().person("1000000011", "11", "2000000011"));
    zone.scd("CPIDODIEX_1.csv", "2025-01-07T20:00:00Z", "11,50,01012025");
    runs = new Runs(technology(), zone.site());
  }

  @Test
  void a_checkpoint_that_cannot_be_written_fails_the_run_and_nothing_is_sent_twice() {
    RunReport report = failing("CheckpointStore.record");
    assertEquals(RunStatus.FAILED, report.status());
    assertEquals("dmdc_export failed: Cannot reach it. Mend it.", report.problem());
    assertEquals("FAILED", runs.rows("patronage_pipeline_log").single("status"));
    assertEquals(List.of("PATRONAGE_20250108.txt"), exported());

    runs.update(THURSDAY);

    assertEquals(List.of("PATRONAGE_20250108.txt"), exported());
    assertEquals("1", runs.rows("dmdc_checkpoint").single("record_count"));
  }

  @Test
  void a_file_that_was_fetched_before_its_checkpoint_stood_is_not_sent_again() throws IOException {
    failing("CheckpointStore.record");
    Files.delete(runs.exports().resolve("PATRONAGE_20250108.txt"));

    runs.update(THURSDAY);

    assertEquals(List.of(), exported());
    assertEquals("PATRONAGE_20250108.txt", runs.rows("dmdc_checkpoint").single("filename"));
    assertEquals("DONE", runs.rows("dmdc_extracts").single("status"));
  }

  @Test
  void a_first_file_that_cannot_be_written_is_made_up_for_by_the_next_run_with_its_window() {
    assertEquals(RunStatus.FAILED, failing("DmdcFiles.write").status());
    assertEquals(List.of(), exported());
    assertEquals(0, runs.rows("dmdc_checkpoint").all().size());

    runs.update(THURSDAY);

    assertEquals(List.of("PATRONAGE_20250109.txt"), exported());
    assertEquals(List.of("DONE", "DROPPED"), runs.rows("dmdc_extracts").sorted("status"));
  }

  @Test
  void a_log_that_cannot_be_written_ends_the_run_before_it_does_anything() {
    StorageException failure = assertThrows(StorageException.class, () -> failing("RunLog.record"));
    assertEquals("Cannot reach it. Mend it.", failure.getMessage());
    assertEquals(0, runs.unified().all().size());
  }

  private RunReport failing(String call) {
    return runs.whileFailing(call, () -> runs.update(WEDNESDAY));
  }

  private List<String> exported() {
    return List.copyOf(Exports.in(runs.exports()).keySet());
  }
}
