package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;
import org.patronage.domain.quality.LineStatus;

/**
 * Records that wait for an identity (RULES 6) while a file that one of them needs is gone: a file
 * of 11, whom MVI forgets; a late one of 11, before the first, and of 12, whom nobody knows; then
 * MVI knows both, and the first file is gone.
 */
public abstract class WaitingCasesSuite {
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String LATE = "CPIDODIEX_2.csv";
  private static final String NEWER = "CPIDODIEX_3.csv";
  private static final String NEWEST = "CPIDODIEX_4.csv";
  private static final String FRIDAY = "2025-03-07T14:00:00Z";

  private LandingZone zone;
  private Runs runs;

  protected abstract Technology technology();

  @BeforeEach
  void twoRecordsWait(@TempDir Path root) {
    zone = LandingZone.at(root);
    runs = new Runs(technology(), zone.site());
    zone.mvi("2025-02-01T00:00:00Z", new Mvi().person("1000000011", "11", "2000000011"));
    newer();
    zone.scd(NEWEST, "2025-03-04T09:00:00Z", "13,10,03012025");
    runs.update("2025-03-05T14:00:00Z");
    zone.mvi("2025-03-05T15:00:00Z", new Mvi());
    zone.scd(LATE, "2025-03-02T09:00:00Z", "11,70,02012025", "12,20,02012025");
    runs.update("2025-03-06T14:00:00Z");
    assertEquals(3, runs.rows("unresolved_records").all().size());
    zone.mvi(
        "2025-03-06T15:00:00Z",
        new Mvi()
            .person("1000000011", "11", "2000000011")
            .person("1000000012", "12", "2000000012"));
  }

  private void newer() {
    zone.scd(NEWER, "2025-03-03T09:00:00Z", "11,50,03012025");
  }

  @Test
  void whom_no_later_file_concerns_is_taken_up_though_another_one_needs_a_file_that_is_gone() {
    zone.deleteScd(NEWER);

    RunReport report = runs.update(FRIDAY);

    assertEquals(List.of("020"), percentages("12"));
    assertEquals(List.of("050"), percentages("11"));
    assertEquals(List.of("11", "13"), runs.rows("unresolved_records").sorted("key"));
    assertEquals(RunStatus.FAILED, report.status());
    assertTrue(report.problem().contains("1 record"), report.problem());
    assertTrue(report.problem().contains(NEWER), report.problem());
    assertFalse(report.problem().contains(NEWEST), report.problem());
    runs.mustBeSound();
  }

  @Test
  void the_others_are_taken_up_when_the_file_is_back() {
    zone.deleteScd(NEWER);
    runs.update(FRIDAY);
    newer();

    RunReport report = runs.update("2025-03-08T14:00:00Z");

    assertEquals(RunStatus.SUCCEEDED, report.status(), report::problem);
    assertEquals(List.of("070", "050"), percentages("11"));
    assertEquals(List.of("020"), percentages("12"));
    assertEquals(List.of("13"), runs.rows("unresolved_records").sorted("key"));
    assertTrue(runs.update("2025-03-08T15:00:00Z").deliveries().isEmpty());
    runs.mustBeSound();
  }

  @Test
  void a_replay_takes_them_up_likewise() {
    zone.deleteScd(NEWER);
    RunReport report = runs.replay(FRIDAY, LineSelection.ALL.thatAre(LineStatus.OPEN));
    assertEquals(List.of("020"), percentages("12"));
    assertEquals(RunStatus.FAILED, report.status());
    runs.mustBeSound();
  }

  private List<String> percentages(String participant) {
    return runs.unified().where("participant_id", participant).show(PERCENT);
  }
}
