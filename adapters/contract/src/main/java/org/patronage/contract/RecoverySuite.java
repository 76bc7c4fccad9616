package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Map;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.application.run.RunReport;

/**
 * What a run finds that another one, cut off, left behind, and a table that the earlier pipeline
 * left (RULES 4); for storages whose tables can be reached beside the ports.
 */
public abstract class RecoverySuite {
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String MONDAY = "2025-03-03T09:30:00Z";
  private static final String TUESDAY = "2025-03-04T09:30:00Z";
  private static final String FRIDAY = "2025-03-07T14:00:00Z";
  private static final String SUNDAY = "2025-03-09T14:00:00Z";
  private static final String WEDNESDAY = "2025-03-12T14:00:00Z";
  private static final String PERSON = "participant_id";

  private static final List<String> BESIDE =
      List.of("quarantine", "unresolved_records", "late_versions");

  private LandingZone zone;
  private Site site;
  private Runs runs;

  protected abstract Technology technology();

  /** Removes a file's ledger entry, as if the process had ended right before writing it. */
  protected abstract void loseLedgerEntry(Path home, String name);

  /** Removes what the ledger says of files taken back, as if the process had ended before. */
  protected abstract void loseUndoneEntries(Path home);

  /** Commits to the history, many times, what changes no row of it. */
  protected abstract void maintain(Path home);

  /** Lets the next commit of the history tell of more rows than it has. */
  protected abstract void miscountNextCommit();

  /** Adds a row to the history, as somebody else may. */
  protected abstract void writeBeside(Path home);

  /**
   * Leaves the history as if the process had ended in the commit of {@code CPIDODIEX_2.csv}, which
   * is not in the ledger, and that commit had added the new version and not expired the one before.
   *
   * @param planned how many rows the commit says were to be changed; it changed one
   */
  protected abstract void commitHalf(Path home, int planned);

  /**
   * Somebody else's row, and behind it the newest commit that carries evidence, of a file whose
   * versions are all new.
   */
  protected abstract void commitBehindOthers(Path home, String name);

  /** What a rebuild leaves that is cut off after its first file: a table beside, a ledger entry. */
  protected abstract void rebuildHalf(Path home);

  /** The names of the tables beside the history, which readers do not see. */
  protected abstract List<String> tablesBeside(Path home);

  /** Makes the history one that knows nothing of us: no edition, no ledger. */
  protected abstract void makeForeign(Path home);

  @BeforeEach
  void aWeek(@TempDir Path root) {
    zone = LandingZone.at(root);
    zone.mvi(
        "2025-02-01T00:00:00Z",
        new Mvi()
            .person("1000000011", "11", "2000000011")
            .person("1000000012", "12", "2000000012"));
    zone.scd("CPIDODIEX_1.csv", MONDAY, "11,50,01012025");
    zone.scd("CPIDODIEX_2.csv", TUESDAY, "11,70,02012025");
    site = zone.site();
    runs = new Runs(technology(), site);
    runs.update(FRIDAY);
  }

  @Test
  void a_file_whose_ledger_entry_was_cut_off_is_known_by_its_commit_and_not_taken_again() {
    theEntryComesBack();
  }

  @Test
  void its_commit_is_found_behind_any_number_of_commits_that_change_no_row() {
    maintain(site.home());
    theEntryComesBack();
  }

  @Test
  void its_commit_is_found_behind_rows_that_somebody_else_wrote() {
    writeBeside(site.home());
    theEntryComesBack();
  }

  private void theEntryComesBack() {
    Rows before = runs.unified();
    Rows ledger = runs.rows("file_ledger");
    loseLedgerEntry(site.home(), "CPIDODIEX_2.csv");

    RunReport report = runs.update(FRIDAY);

    assertTrue(report.deliveries().isEmpty());
    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
    RowDifference.between(ledger, runs.rows("file_ledger")).mustBeNone("file_ledger");
  }

  @Test
  void a_commit_that_nobody_has_looked_at_and_that_breaks_an_invariant_is_taken_back() {
    theHalfCommitIsTakenBack(1, "\"one version of a key is active\" does not hold for 1 key");
  }

  @Test
  void a_commit_that_nobody_has_looked_at_and_that_changed_other_rows_than_planned_is_taken_back() {
    theHalfCommitIsTakenBack(2, "it changed 1 rows where 2 were planned");
  }

  @Test
  void a_commit_that_tells_of_other_rows_than_planned_is_taken_back_at_once() {
    Rows before = runs.unified();
    zone.scd("CPIDODIEX_3.csv", "2025-03-05T09:30:00Z", "11,80,03012025");
    miscountNextCommit();
    StorageException failure = assertThrows(StorageException.class, () -> runs.update(FRIDAY));
    assertTrue(failure.getMessage().startsWith("CPIDODIEX_3.csv broke what holds of "));
    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");

    RunReport next = runs.update(FRIDAY);
    assertEquals(
        List.of("CPIDODIEX_3.csv"),
        next.deliveries().map(entry -> entry.stamp().name()).toJavaList());
    runs.mustBeSound();
  }

  @Test
  void a_commit_that_nobody_has_looked_at_and_that_others_came_before_is_planned_anew() {
    zone.scd("CPIDODIEX_3.csv", "2025-03-05T09:30:00Z", "12,80,03012025");
    runs.update(FRIDAY);
    loseLedgerEntry(site.home(), "CPIDODIEX_3.csv");
    commitBehindOthers(site.home(), "CPIDODIEX_3.csv");
    Rows both = runs.unified();

    RunReport next = runs.update(FRIDAY);

    assertEquals(
        List.of("CPIDODIEX_3.csv"),
        next.deliveries().map(entry -> entry.stamp().name()).toJavaList());
    RowDifference.between(both, runs.unified()).mustBeNone("patronage_unified");
  }

  private void theHalfCommitIsTakenBack(int planned, String why) {
    Rows whole = runs.unified();
    loseLedgerEntry(site.home(), "CPIDODIEX_2.csv");
    commitHalf(site.home(), planned);
    StorageException failure = assertThrows(StorageException.class, () -> runs.update(FRIDAY));
    assertTrue(failure.getMessage().startsWith("CPIDODIEX_2.csv broke what holds of "));
    assertTrue(failure.getMessage().contains(why), failure::getMessage);
    assertEquals(List.of("050 true"), runs.unified().show(PERCENT, "RecordStatus"));

    RunReport next = runs.update(FRIDAY);
    assertEquals(
        List.of("CPIDODIEX_2.csv"),
        next.deliveries().map(entry -> entry.stamp().name()).toJavaList());
    RowDifference.between(whole, runs.unified()).mustBeNone("patronage_unified");
    runs.mustBeSound();
  }

  @Test
  void an_undo_whose_ledger_entries_were_cut_off_is_completed_from_its_commit() {
    runs.undo(FRIDAY, "CPIDODIEX_1.csv");
    Rows before = runs.unified();
    Rows ledger = runs.rows("file_ledger");
    loseUndoneEntries(site.home());

    assertTrue(runs.undo(FRIDAY, "CPIDODIEX_1.csv").isDoneBefore());

    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
    assertEquals(
        ledger.where("name", "CPIDODIEX_1.csv").sorted("kind", "status", "note", "table_version"),
        runs.rows("file_ledger")
            .where("name", "CPIDODIEX_1.csv")
            .sorted("kind", "status", "note", "table_version"));
    assertTrue(runs.update(FRIDAY).deliveries().isEmpty());
    runs.mustBeSound();
  }

  @Test
  void what_an_undo_leaves_that_was_cut_off_sends_nobody_again() {
    zone.scd("CPIDODIEX_3.csv", "2025-03-06T20:00:00Z", "12,50,03012025");
    runs.update(FRIDAY);
    runs.export(FRIDAY);
    zone.scd("CPIDODIEX_4.csv", "2025-03-08T09:30:00Z", "11,80,03012025");
    miscountNextCommit();
    assertThrows(
        StorageException.class, () -> runs.replace(SUNDAY, "CPIDODIEX_3.csv", "CPIDODIEX_4.csv"));
    runs.update(WEDNESDAY);
    runs.export(WEDNESDAY);
    Rows sent = runs.rows("dmdc_extract_records");
    assertEquals(List.of("12"), sent.where("filename", "PATRONAGE_20250307.txt").sorted(PERSON));
    assertEquals(List.of("11"), sent.where("filename", "PATRONAGE_20250312.txt").sorted(PERSON));
  }

  /**
   * Of an undo that nobody asks for again: a refused line, who waits, and who would. It had a clock
   * before that of a run that succeeded.
   */
  @Test
  void what_an_undo_leaves_that_was_cut_off_is_cleared_by_the_next_run() {
    zone.scd("CPIDODIEX_3.csv", "2025-03-05T09:30:00Z", "12,50,03012025");
    runs.update(FRIDAY);
    zone.mvi("2025-03-07T20:00:00Z", new Mvi().person("1000000011", "11", "2000000011"));
    zone.scd("CPIDODIEX_4.csv", "2025-03-08T09:30:00Z", "12,,03022025");
    runs.update(SUNDAY);
    List<Rows> before = besideTheHistory();
    zone.scd(
        "CPIDODIEX_5.csv",
        "2025-03-09T20:00:00Z",
        "11,80,03022025",
        "x,1,03022025",
        "98,10,03022025");
    miscountNextCommit();
    assertThrows(
        StorageException.class,
        () -> runs.replace("2025-03-09T12:00:00Z", "CPIDODIEX_3.csv", "CPIDODIEX_5.csv"));
    assertEquals(List.of("12", "98"), runs.rows("unresolved_records").sorted("key"));
    zone.deleteScd("CPIDODIEX_5.csv");

    runs.update("2025-03-12T15:00:00Z");

    mustBeBeside(before);
  }

  @Test
  void what_was_decided_about_a_line_outlasts_a_run_that_fails() {
    zone.deleteScd("CPIDODIEX_1.csv");
    zone.deleteScd("CPIDODIEX_2.csv");
    zone.scd("CPIDODIEX_3.csv", "2025-03-05T09:30:00Z", "12,50,03012025", "x,1,03012025");
    runs.update(FRIDAY);
    runs.discard(FRIDAY, LineSelection.ALL, "a test line");
    runs.rebuild(SUNDAY);
    miscountNextCommit();
    assertThrows(StorageException.class, () -> runs.update("2025-03-10T14:00:00Z"));
    runs.update(WEDNESDAY);
    assertEquals(List.of("3 DISCARDED"), runs.rows("quarantine").sorted("line", "status"));
  }

  /** The earlier of two files of one content, undone, and in force again by the later one. */
  @Test
  void who_waits_by_a_file_that_was_undone_before_stays_when_its_ledger_entry_is_cut_off() {
    String[] lines = {"11,80,03012025", "98,10,03012025", "x,1,03012025"};
    zone.scd("CPIDODIEX_4.csv", "2025-03-06T09:30:00Z", lines);
    runs.update(FRIDAY);
    zone.scd("CPIDODIEX_3.csv", "2025-03-05T09:30:00Z", lines);
    runs.update("2025-03-07T15:00:00Z");
    runs.undo("2025-03-07T16:00:00Z", "CPIDODIEX_3.csv");
    runs.update("2025-03-07T17:00:00Z", "CPIDODIEX_4.csv");
    runs.update("2025-03-07T18:00:00Z");
    assertEquals(List.of("98"), runs.rows("unresolved_records").sorted("key"));
    List<Rows> before = besideTheHistory();
    loseLedgerEntry(site.home(), "CPIDODIEX_3.csv");

    runs.update(SUNDAY);

    mustBeBeside(before);
  }

  private List<Rows> besideTheHistory() {
    return BESIDE.stream().map(runs::rows).toList();
  }

  private void mustBeBeside(List<Rows> expected) {
    for (int table = 0; table < BESIDE.size(); table++) {
      RowDifference.between(expected.get(table), besideTheHistory().get(table))
          .mustBeNone(BESIDE.get(table));
    }
  }

  @Test
  void an_update_clears_what_a_rebuild_left_that_was_cut_off() {
    Rows ledger = runs.rows("file_ledger");
    rebuildHalf(site.home());
    assertEquals(1, tablesBeside(site.home()).size());

    runs.update(FRIDAY);

    assertEquals(List.of(), tablesBeside(site.home()));
    RowDifference.between(ledger, runs.rows("file_ledger")).mustBeNone("file_ledger");
  }

  @Test
  void what_the_ledger_has_is_not_written_again_though_it_keeps_microseconds() {
    zone.scd("CPIDODIEX_3.csv", "2025-03-05T09:30:00Z", "11,80,03012025");
    runs.update("2025-03-07T15:00:00.123456789Z");
    Map<String, Long> before = runs.versions();
    runs.update("2025-03-07T16:00:00Z");
    assertEquals(before.get("file_ledger"), runs.versions().get("file_ledger"));
  }

  @Test
  void a_table_of_the_earlier_pipeline_is_adopted_and_only_newer_files_are_taken() {
    makeForeign(site.home());
    zone.scd("CPIDODIEX_3.csv", "2025-03-05T09:30:00Z", "11,80,03012025");

    RunReport report = runs.update(FRIDAY);

    assertEquals(
        List.of("the earlier pipeline", "CPIDODIEX_3.csv"),
        report.deliveries().map(entry -> entry.stamp().name()).toJavaList());
    assertEquals(List.of("050", "070", "080"), runs.unified().show(PERCENT));
    runs.mustBeSound();
    assertEquals(3, runs.rows("file_ledger").where("status", "ADOPTED").all().size());
  }
}
