package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;
import org.patronage.application.verification.HistoryInspection;
import org.patronage.application.verification.Inspected;
import org.patronage.domain.history.Invariant;

/** The history begun again (RULES 4). */
public abstract class RebuildSuite {
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String IN_MARCH = "2025-03-04T14:00:00Z";
  private static final String IN_APRIL = "2025-04-04T14:00:00Z";
  private static final String BAD = "CPIDODIEX_bad.csv";
  private static final String SEEDED =
      "1500000001V000001,1900000001V000001,Primary Caregiver,Approved,2023-01-02,";

  private LandingZone zone;
  private Runs runs;

  protected abstract Technology technology();

  @BeforeEach
  void land(@TempDir Path root) {
    zone = LandingZone.at(root);
    zone.mvi("2025-02-01T00:00:00Z", new Mvi().person("1000000011", "11", "2000000011"));
    zone.seed(SEEDED);
    zone.scd("CPIDODIEX_1.csv", "2025-02-28T23:59:59Z", "11,50,01012025", "bad,50,01012025");
    zone.scd("CPIDODIEX_2.csv", "2025-03-01T00:00:00Z", "11,70,02012025", "12,70,02012025");
    zone.cg(
        "caregiver_1.csv",
        "2025-02-10T20:00:00Z",
        Caregiver.of("1500000001", "1900000001").begin("2023-01-02").status("Denied"));
    runs = new Runs(technology(), zone.site());
  }

  @Test
  void a_rebuild_takes_the_seed_and_the_files_before_this_month_and_an_update_the_rest() {
    RunReport report = runs.rebuild(IN_MARCH);
    assertEquals(
        List.of("cg_seed.csv", "caregiver_1.csv", "CPIDODIEX_1.csv"),
        report.deliveries().map(entry -> entry.stamp().name()).toJavaList());
    assertEquals(List.of("050"), scd(PERCENT));
    assertEquals(
        List.of(
            "Approved 2024-12-18 20:00:00 cg_seed.csv",
            "Denied 2025-02-10 20:00:00 caregiver_1.csv"),
        cg("Caregiver_Status", "SDP_Event_Created_Timestamp", "filename"));

    runs.update(IN_MARCH);
    assertEquals(List.of("050", "070"), scd(PERCENT));
  }

  @Test
  void a_rebuild_replaces_history_ledger_quarantine_and_waiting_records() {
    runs.rebuild(IN_MARCH);
    runs.update(IN_MARCH);
    final Edition before = runs.opened().editions().current().get();
    assertEquals(1, runs.rows("unresolved_records").all().size());
    zone.mvi(
        "2025-04-02T00:00:00Z",
        new Mvi()
            .person("1000000011", "11", "2000000011")
            .person("1000000012", "12", "2000000012"));

    RunReport report = runs.rebuild(IN_APRIL);

    Installation opened = runs.opened();
    assertNotEquals(before, opened.editions().current().get());
    assertEquals(
        List.of("050", "070", "070"), runs.unified().where("Batch_CD", "SCD").show(PERCENT));
    assertEquals(
        report.deliveries().toSet(),
        opened
            .ledger()
            .entries(opened.editions().current().get())
            .reject(entry -> entry.kind().isOfHistory())
            .toSet());
    assertEquals(1, runs.rows("quarantine").all().size());
    assertEquals(0, runs.rows("unresolved_records").all().size());
  }

  @Test
  void the_quarantine_of_files_that_a_rebuild_leaves_to_updates_stays() {
    zone.scd("CPIDODIEX_2.csv", "2025-03-01T00:00:00Z", "11,70,02012025", "worse,70,02012025");
    runs.rebuild(IN_MARCH);
    runs.update(IN_MARCH);
    assertEquals(2, runs.rows("quarantine").all().size());
    runs.rebuild(IN_MARCH);
    assertEquals(2, runs.rows("quarantine").all().size());
    runs.update(IN_MARCH);
    assertEquals(2, runs.rows("quarantine").all().size());
  }

  @Test
  void a_rebuild_that_fails_leaves_the_old_history() {
    runs.rebuild(IN_MARCH);
    Rows before = runs.unified();
    Rows quarantine = runs.rows("quarantine");
    zone.deleteSeed();

    StorageException failure = assertThrows(StorageException.class, () -> runs.rebuild(IN_APRIL));

    assertTrue(failure.getMessage().contains("cg_seed.csv"), failure.getMessage());
    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
    RowDifference.between(quarantine, runs.rows("quarantine")).mustBeNone("quarantine");
    runs.update(IN_APRIL);
    assertEquals(List.of("050", "070"), scd(PERCENT));
  }

  @Test
  void a_rebuild_that_holds_a_file_is_not_published_and_the_old_history_stands() {
    zone.scd(BAD, "2025-02-27T09:00:00Z", mostlyBad());
    runs.rebuild(IN_MARCH);
    runs.update(IN_MARCH, BAD);
    Rows before = runs.unified();
    Set<LedgerEntry> ledger = standingLedger();

    StorageException held = assertThrows(StorageException.class, () -> runs.rebuild(IN_APRIL));

    assertTrue(held.getMessage().contains(BAD), held.getMessage());
    assertTrue(held.getMessage().contains("--accept"), held.getMessage());
    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
    assertEquals(ledger, standingLedger());
    Rows log = runs.rows("patronage_pipeline_log").where("run_id", "run-3");
    assertEquals("FAILED", log.single("status"));
    assertEquals(held.getMessage(), log.single("error_message"));
    runs.mustBeSound();
    runs.run(RunMode.REBUILD, Instant.parse(IN_APRIL), HashSet.of(BAD));
    assertEquals(1, runs.unified().where("filename", BAD).all().size());
  }

  @Test
  void a_rebuild_is_published_without_what_the_old_history_lacks_as_well() {
    runs.rebuild(IN_MARCH);
    zone.scd(BAD, "2025-03-20T09:00:00Z", mostlyBad());
    assertEquals(RunStatus.FAILED, runs.rebuild(IN_APRIL).status());
    assertEquals(0, runs.unified().where("filename", BAD).all().size());
    assertEquals("HELD", runs.rows("file_ledger").where("name", BAD).single("status"));
  }

  @Test
  void a_rebuild_that_holds_a_correction_of_a_file_of_the_history_is_not_published() {
    zone.scd(BAD, "2025-02-20T09:00:00Z", "11,90,03012025");
    runs.rebuild(IN_MARCH);
    zone.scd(BAD, "2025-02-21T09:00:00Z", mostlyBad());
    StorageException held = assertThrows(StorageException.class, () -> runs.rebuild(IN_APRIL));
    assertTrue(held.getMessage().contains(BAD), held.getMessage());
    assertEquals(1, runs.unified().where("filename", BAD).all().size());
  }

  @Test
  void a_rebuild_that_holds_a_correction_of_an_undone_file_is_published_without_it() {
    zone.scd(BAD, "2025-02-20T09:00:00Z", "11,90,03012025");
    runs.rebuild(IN_MARCH);
    runs.undo(IN_MARCH, BAD);
    zone.scd(BAD, "2025-02-21T09:00:00Z", mostlyBad());
    assertEquals(RunStatus.FAILED, runs.rebuild(IN_APRIL).status());
    assertEquals(0, runs.unified().where("filename", BAD).all().size());
  }

  @Test
  void a_rebuild_that_holds_the_seed_is_not_published() {
    runs.rebuild(IN_MARCH);
    Rows before = runs.unified();
    zone.seed(Vector.range(0, 21).map(i -> "no ICN,1,,,,").toJavaArray(String[]::new));
    StorageException held = assertThrows(StorageException.class, () -> runs.rebuild(IN_APRIL));
    assertTrue(held.getMessage().contains("cg_seed.csv"), held.getMessage());
    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
  }

  @Test
  void a_rebuilt_history_that_breaks_an_invariant_is_not_published() {
    runs.rebuild(IN_MARCH);
    final Rows before = runs.unified();
    runs.openIn(RebuildSuite::withTwoActiveVersions);
    StorageException refused = assertThrows(StorageException.class, () -> runs.rebuild(IN_APRIL));
    assertTrue(refused.getMessage().contains("not sound"), refused.getMessage());
    runs.openIn(installation -> installation);
    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
    assertEquals(List.of("050", "070"), scdAfter(runs.update(IN_APRIL)));
  }

  /** An installation whose histories have a key with two active versions, to look at. */
  private static Installation withTwoActiveVersions(Installation at) {
    Inspected.Keys keys = new Inspected.Keys("SCD", 1, HashMap.of(Invariant.ONE_ACTIVE, 1L));
    HistoryInspection unsound =
        edition -> new Inspected(Vector.of(keys), Vector.empty(), Vector.empty());
    return (Installation)
        Proxy.newProxyInstance(
            Installation.class.getClassLoader(),
            new Class<?>[] {Installation.class},
            (self, method, arguments) ->
                method.getName().equals("inspection") ? unsound : method.invoke(at, arguments));
  }

  private List<String> scdAfter(RunReport report) {
    assertEquals(RunStatus.SUCCEEDED, report.status(), report::problem);
    return scd(PERCENT);
  }

  @Test
  void the_first_rebuild_is_published_without_what_it_holds() {
    zone.scd(BAD, "2025-02-20T09:00:00Z", mostlyBad());
    assertEquals(RunStatus.FAILED, runs.rebuild(IN_MARCH).status());
    assertEquals(List.of("050"), scd(PERCENT));
  }

  private Set<LedgerEntry> standingLedger() {
    Installation at = runs.opened();
    return at.ledger().entries(at.editions().standing()).toSet();
  }

  /** 21 lines of a rating that there is not, and one of a person whom everybody knows. */
  private static Vector<String> mostlyBad() {
    return Vector.range(0, 21).map(i -> "11,500,01012025").append("11,90,03012025");
  }

  @Test
  void auto_rebuilds_where_nothing_stands_and_updates_otherwise() {
    assertEquals("rebuild", auto(IN_MARCH).mode());
    assertEquals("update", auto(IN_MARCH).mode());
    assertEquals(List.of("050", "070"), scd(PERCENT));
  }

  private RunReport auto(String now) {
    return runs.run(RunMode.AUTO, Instant.parse(now), HashSet.empty());
  }

  private List<String> scd(String... columns) {
    return runs.unified().where("participant_id", "11").show(columns);
  }

  private List<String> cg(String... columns) {
    return runs.unified().where("Batch_CD", "CG").show(columns);
  }
}
