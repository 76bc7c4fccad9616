package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.backup.RestoreRequest;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;

/**
 * What DMDC is told after a rebuild or a restore, by which files are taken again, and of a day that
 * is asked for again (RULES 11, 12): what is new, and nothing twice. A participant is 11 to 13.
 */
public abstract class ToldAgainSuite {
  private static final String NEW_YEAR = "2025-01-01T14:00:00Z";
  private static final String WEDNESDAY = "2025-01-08T14:00:00Z";
  private static final String THURSDAY = "2025-01-09T14:00:00Z";
  private static final String FRIDAY = "2025-01-10T14:00:00Z";
  private static final String NEXT_WEDNESDAY = "2025-01-15T14:00:00Z";
  private static final String FEBRUARY = "2025-02-03T14:00:00Z";
  private static final String LAGGED = "LAGGED_EDIPI_PATRONAGE_20250131.txt";

  private LandingZone zone;
  private Runs runs;

  protected abstract Technology technology();

  /** The first export, and a file of which only one person is known. */
  @BeforeEach
  void theFirstDays(@TempDir Path root) {
    zone = LandingZone.at(root);
    zone.mvi("2024-12-01T00:00:00Z", index("2000000011", ""));
    runs = new Runs(technology(), zone.site());
    zone.scd("CPIDODIEX_1.csv", "2024-12-31T20:00:00Z", "13,50,01012024");
    runs.update(NEW_YEAR);
    zone.scd("CPIDODIEX_2.csv", "2025-01-05T09:00:00Z", "11,50,01012025", "12,50,01012025");
  }

  private static Mvi index(String first, String second) {
    Mvi index =
        new Mvi().person("1000000011", "11", first).person("1000000013", "13", "2000000013");
    return second.isEmpty() ? index : index.person("1000000012", "12", second);
  }

  @Test
  void who_is_known_when_a_file_is_taken_again_after_a_rebuild_is_told_and_nobody_twice() {
    runs.update(WEDNESDAY);
    assertEquals(List.of("11"), runs.sent("20250108"));
    zone.mvi("2025-01-09T08:00:00Z", index("2000000011", "2000000012"));
    runs.rebuild(THURSDAY);
    runs.update(FRIDAY);
    assertEquals(List.of("12"), runs.sent("20250110"));
    runs.update(NEXT_WEDNESDAY);
    assertEquals(List.of(), runs.sent("20250115"));
  }

  @Test
  void who_got_an_edipi_before_a_file_is_taken_again_after_a_restore_is_told() {
    runs.backUp(NEW_YEAR);
    zone.mvi("2025-01-02T08:00:00Z", index("", ""));
    runs.update(WEDNESDAY);
    assertEquals(List.of(), runs.sent("20250108"));
    zone.scd("CPIDODIEX_3.csv", "2025-01-09T09:00:00Z", "13,60,01092025");
    runs.update(FRIDAY);
    zone.mvi("2025-01-11T08:00:00Z", index("2000000011", ""));
    runs.restore("2025-01-13T14:00:00Z", new RestoreRequest(Option.none(), Option.none()));
    runs.update(NEXT_WEDNESDAY);
    assertEquals(List.of("13"), runs.sent("20250110"));
    assertEquals(List.of("11"), runs.sent("20250115"));
  }

  @Test
  void who_had_waited_is_told_though_a_rebuild_comes_before_the_export() {
    runs.update(WEDNESDAY);
    zone.mvi("2025-01-09T08:00:00Z", index("2000000011", "2000000012"));
    runs.update(THURSDAY);
    assertEquals(0, runs.rows("unresolved_records").all().size());
    runs.rebuild(FEBRUARY);
    assertEquals(List.of("12"), runs.sent("20250203"));
    runs.update("2025-02-05T14:00:00Z");
    assertEquals(List.of(), runs.sent("20250205"));
  }

  @Test
  void who_is_known_or_gets_an_edipi_by_a_rebuild_is_told_and_nobody_else() {
    zone.mvi("2025-01-02T08:00:00Z", index("", ""));
    runs.update(WEDNESDAY);
    zone.mvi("2025-01-31T08:00:00Z", index("2000000011", "2000000012"));
    runs.rebuild(FEBRUARY);
    assertEquals(List.of("11", "12"), runs.sent("20250203"));
  }

  @Test
  void a_late_file_is_told_though_a_rebuild_comes_before_the_export() {
    runs.update(WEDNESDAY);
    zone.scd("CPIDODIEX_late.csv", "2025-01-06T09:00:00Z", "11,70,01062025");
    runs.update(THURSDAY);
    runs.rebuild(FEBRUARY);
    assertEquals(List.of("11"), runs.sent("20250203"));
  }

  @Test
  void a_file_that_only_a_rebuild_found_is_told() {
    runs.update(WEDNESDAY);
    zone.scd("CPIDODIEX_late.csv", "2025-01-06T09:00:00Z", "11,70,01062025");
    runs.rebuild(FEBRUARY);
    assertEquals(List.of("11"), runs.sent("20250203"));
  }

  @Test
  void what_follows_from_a_file_that_only_a_rebuild_found_is_told_where_it_says_otherwise() {
    zone.scd("CPIDODIEX_3.csv", "2025-01-06T09:00:00Z", "11,60,01062025", "13,60,01062025");
    runs.update(WEDNESDAY);
    assertEquals(List.of("11", "13"), runs.sent("20250108"));
    zone.scd("CPIDODIEX_0.csv", "2024-12-30T20:00:00Z", "11,10,12012024", "13,50,01012024");
    runs.rebuild(FEBRUARY);
    assertEquals(List.of("11"), runs.sent("20250203"));
  }

  @Test
  void a_rebuild_tells_nothing_older_than_what_was_told() {
    runs.update(WEDNESDAY);
    zone.scd("CPIDODIEX_0.csv", "2024-12-30T20:00:00Z", "11,70,12012024");
    runs.rebuild(FRIDAY);
    assertEquals(List.of(), runs.sent("20250110"));
    runs.update(NEXT_WEDNESDAY);
    assertEquals(List.of("11"), runs.sent("20250115"));
  }

  @Test
  void a_file_that_is_held_again_after_a_restore_takes_nothing_back() {
    runs.update(WEDNESDAY);
    runs.backUp(WEDNESDAY);
    zone.scd(
        "CPIDODIEX_3.csv",
        "2025-01-09T09:00:00Z",
        Vector.range(0, 21).map(i -> "11,500,01012025").append("11,60,01092025"));
    runs.update(FRIDAY, "CPIDODIEX_3.csv");
    assertEquals(List.of("11"), runs.sent("20250110"));
    runs.restore("2025-01-13T14:00:00Z", new RestoreRequest(Option.none(), Option.none()));
    runs.update(NEXT_WEDNESDAY);
    assertEquals(List.of(), runs.sent("20250115"));
  }

  @Test
  void what_an_undone_file_had_left_to_be_told_is_told_though_its_undo_changes_nothing() {
    runs.update(WEDNESDAY);
    zone.scd("CPIDODIEX_b.csv", "2025-01-04T09:00:00Z", "11,30,12052024");
    runs.update(THURSDAY);
    zone.scd("CPIDODIEX_a.csv", "2025-01-03T09:00:00Z", "11,30,12052024", "13,60,12052024");
    runs.update("2025-01-09T15:00:00Z");
    runs.undo("2025-01-09T16:00:00Z", "CPIDODIEX_b.csv");
    runs.update(FRIDAY);
    assertEquals(List.of("11", "13"), runs.sent("20250110"));
  }

  @Test
  void a_file_that_was_fetched_is_not_made_again_by_another_run_of_its_day() throws IOException {
    runs.update(WEDNESDAY);
    Files.delete(runs.exports().resolve("PATRONAGE_20250108.txt"));
    runs.update("2025-01-08T18:00:00Z");
    assertFalse(Exports.in(runs.exports()).containsKey("PATRONAGE_20250108.txt"));
  }

  @Test
  void a_file_that_a_restore_puts_in_force_again_is_told_again() {
    runs.update(WEDNESDAY);
    zone.scd("CPIDODIEX_3.csv", "2025-01-09T09:00:00Z", "13,60,01092025");
    runs.update(FRIDAY);
    runs.backUp(FRIDAY);
    runs.undo("2025-01-13T14:00:00Z", "CPIDODIEX_3.csv");
    runs.update(NEXT_WEDNESDAY);
    assertEquals(List.of("13"), runs.sent("20250115"));
    runs.restore("2025-01-16T14:00:00Z", new RestoreRequest(Option.none(), Option.none()));
    runs.update("2025-01-17T14:00:00Z");
    assertEquals(List.of("13"), runs.sent("20250117"));
    runs.update("2025-01-22T14:00:00Z");
    assertEquals(List.of(), runs.sent("20250122"));
  }

  @Test
  void a_restore_keeps_the_edipis_that_were_filled_in_since_its_backup() {
    zone.mvi("2025-01-02T08:00:00Z", index("", ""));
    runs.update(WEDNESDAY);
    runs.backUp(WEDNESDAY);
    zone.mvi("2025-01-30T08:00:00Z", index("2000000011", ""));
    runs.update("2025-01-31T14:00:00Z");
    Rows before = runs.unified();
    runs.restore("2025-02-01T14:00:00Z", new RestoreRequest(Option.none(), Option.none()));
    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
    runs.backfill("2025-02-06T14:00:00Z");
    assertEquals(
        List.of(LAGGED),
        Exports.in(runs.exports()).keySet().stream()
            .filter(file -> file.contains("LAGGED"))
            .toList());
  }

  @Test
  void a_day_before_one_that_was_sent_is_refused_and_hides_no_late_file() {
    runs.update(WEDNESDAY);
    zone.scd("CPIDODIEX_3.csv", "2025-01-09T09:00:00Z", "13,60,01092025");
    runs.update(FRIDAY);
    zone.scd("CPIDODIEX_late.csv", "2025-01-06T09:00:00Z", "11,70,01062025");
    runs.update("2025-01-13T14:00:00Z");

    StorageException refused =
        assertThrows(StorageException.class, () -> runs.export("2025-01-07T14:00:00Z"));

    assertTrue(
        refused.getMessage().contains("up to 2025-01-10T00:00:00Z with PATRONAGE_20250110.txt"));
    runs.update(NEXT_WEDNESDAY);
    assertEquals(List.of(), runs.sent("20250107"));
    assertEquals(List.of("11"), runs.sent("20250115"));
  }

  @Test
  void a_restore_keeps_of_a_file_that_was_prepared_twice_what_went_out() {
    RunReport failed = runs.whileFailing("DmdcFiles.write", () -> runs.update(WEDNESDAY));
    assertEquals(RunStatus.FAILED, failed.status());
    runs.backUp(WEDNESDAY);
    zone.scd("CPIDODIEX_late.csv", "2025-01-06T09:00:00Z", "11,70,01062025", "13,60,01062025");
    runs.update("2025-01-08T16:00:00Z");
    Rows sent = runs.rows("dmdc_extract_records");
    assertEquals(List.of("11", "13"), runs.sent("20250108"));
    runs.restore(THURSDAY, new RestoreRequest(Option.none(), Option.none()));
    RowDifference.between(sent, runs.rows("dmdc_extract_records"))
        .mustBeNone("dmdc_extract_records");
  }

  @Test
  void of_a_corrected_seed_those_are_told_of_whom_it_says_otherwise() {
    zone.mvi(
        "2025-01-02T08:00:00Z",
        index("2000000011", "")
            .person("1500000001", "15", "2000000015")
            .person("1500000002", "16", "2000000016"));
    zone.seed(seeded("1500000001V000001", "2023-01-02"), seeded("1500000002V000001", "2023-01-02"));
    runs.rebuild(FEBRUARY);
    runs.update("2025-02-05T14:00:00Z");
    zone.seed(seeded("1500000001V000001", "2024-01-02"), seeded("1500000002V000001", "2023-01-02"));
    runs.rebuild("2025-02-07T14:00:00Z");
    assertEquals(List.of("15"), runs.sent("20250207"));
  }

  private static String seeded(String icn, String begin) {
    return icn + ",1900000001V000001,Primary Caregiver,Approved," + begin + ",";
  }
}
