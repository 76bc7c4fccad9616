package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.run.RunReport;
import org.patronage.domain.calendar.MissedDays;
import org.patronage.domain.calendar.Schedule;
import org.patronage.domain.calendar.ScheduledTask;

/** Days without a run: a person's rating lands on Tuesday 2025-01-07; the job is paused then. */
public abstract class CalendarSuite {
  private static final String THURSDAY = "2025-01-09T14:00:00Z";

  private LandingZone zone;
  private Runs runs;

  protected abstract Technology technology();

  @BeforeEach
  void aRunOnMonday(@TempDir Path root) {
    zone = LandingZone.at(root);
    zone.mvi("2025-01-01T00:00:00Z", new Mvi().person("1000000011", "11", "2000000011"));
    runs = new Runs(technology(), zone.site());
    runs.update("2025-01-06T14:00:00Z");
    zone.scd("CPIDODIEX_1.csv", "2025-01-08T20:00:00Z", "11,50,01012025");
  }

  @Test
  void the_next_run_makes_up_for_an_export_and_says_so() {
    RunReport report = runs.update(THURSDAY);
    assertTrue(report.job(ScheduledTask.DMDC_EXPORT).get().due().get().isMadeUp());
    assertEquals(List.of("PATRONAGE_20250109.txt"), exported());
    String log =
        runs.rows("patronage_pipeline_log")
            .where("run_id", "run-2")
            .single("scheduled_tasks_detail");
    assertTrue(log.contains("\"due\":\"2025-01-08\",\"made_up\":true"), log);
  }

  @Test
  void it_is_made_up_for_once() {
    runs.update(THURSDAY);
    zone.scd("CPIDODIEX_2.csv", "2025-01-09T20:00:00Z", "11,70,01012025");
    runs.update("2025-01-10T14:00:00Z");
    zone.scd("CPIDODIEX_3.csv", "2025-01-10T20:00:00Z", "11,80,01012025");
    runs.update("2025-01-11T14:00:00Z");
    assertEquals(List.of("PATRONAGE_20250109.txt", "PATRONAGE_20250110.txt"), exported());
  }

  @Test
  void a_run_that_failed_on_the_day_counts_as_none() {
    zone.deleteFolder("landing/cg");
    assertThrows(StorageException.class, () -> runs.update("2025-01-08T14:00:00Z"));
    zone.folder("landing/cg");
    runs.update(THURSDAY);
    assertEquals(List.of("PATRONAGE_20250109.txt"), exported());
  }

  @Test
  void an_export_by_hand_does_not_stand_for_the_days_run() {
    runs.export("2025-01-08T14:00:00Z");
    runs.update(THURSDAY);
    assertEquals(List.of("PATRONAGE_20250109.txt"), exported());
  }

  @Test
  void it_can_be_left_to_the_next_day_instead() {
    runs.goBy(new Schedule(Schedule.STANDARD.transferDays(), MissedDays.SKIPPED));
    runs.update(THURSDAY);
    assertEquals(List.of(), exported());
  }

  @Test
  void a_run_that_is_replayed_does_not_know_the_runs_after_it() {
    runs.update("2025-01-20T14:00:00Z");
    RunReport report = runs.update("2025-01-07T14:00:00Z");
    assertTrue(report.job(ScheduledTask.DMDC_EXPORT).get().due().isEmpty());
  }

  private List<String> exported() {
    return List.copyOf(Exports.in(runs.exports()).keySet());
  }
}
