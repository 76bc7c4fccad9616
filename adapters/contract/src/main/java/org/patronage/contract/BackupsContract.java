package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.backup.Backup;
import org.patronage.application.backup.Backups;
import org.patronage.application.backup.RestoreMark;
import org.patronage.application.backup.TableCopy;

/** What {@link Backups} promises (RULES 13). */
public abstract class BackupsContract {
  private static final Set<String> FOR_DMDC =
      HashSet.of("dmdc_checkpoint", "dmdc_extracts", "dmdc_extract_records", "late_versions");

  private static final Instant FEBRUARY = Instant.parse("2025-02-01T14:00:00Z");
  private static final Instant MARCH = Instant.parse("2025-03-01T14:00:00Z");
  private static final String TUESDAY = "2025-03-04T14:00:00Z";
  private static final String WEDNESDAY = "2025-03-05T14:00:00Z";

  private LandingZone zone;
  private Runs runs;

  protected abstract Technology technology();

  @BeforeEach
  void takeOneFile(@TempDir Path root) {
    zone = LandingZone.at(root);
    zone.mvi("2025-02-01T00:00:00Z", new Mvi().person("1000000011", "11", "2000000011"));
    zone.scd(
        "CPIDODIEX_1.csv", "2025-03-03T09:00:00Z", "11,50,01012025", "12,60,01012025", "bad,1,2");
    runs = new Runs(technology(), zone.site());
    runs.update(TUESDAY);
    zone.scd("CPIDODIEX_2.csv", "2025-03-04T09:00:00Z", "11,70,02012025", "worse,1,2");
  }

  /** Opened anew, as a process would. */
  protected final Backups backups() {
    return runs.opened().backups();
  }

  private RestoreMark mark() {
    return runs.opened().restoreMark();
  }

  /** Takes the second file. */
  protected final void goOn() {
    runs.update(WEDNESDAY);
  }

  protected final Path home() {
    return zone.site().home();
  }

  @Test
  void there_is_none_at_first() {
    assertEquals(List.empty(), backups().list().toList());
  }

  @Test
  void every_table_that_a_restore_needs_is_copied_at_its_version_whole() {
    Backup taken = backups().take("first", MARCH);

    assertEquals(List.of(taken), backups().list().toList());
    assertEquals(
        HashSet.of(
            "patronage_unified",
            "file_ledger",
            "quarantine",
            "unresolved_records",
            "patronage_pipeline_log"),
        taken.names().removeAll(FOR_DMDC));
    assertFalse(taken.names().contains("correlation_lookup"));
    for (TableCopy copy : taken.tables()) {
      assertEquals(
          runs.opened().versions().get(copy.table()).get(), copy.version(), copy::toString);
      long rows = FOR_DMDC.contains(copy.table()) ? 0 : 1;
      assertEquals(rows, copy.rows(), copy::toString);
    }
  }

  @Test
  void a_backup_keeps_what_it_holds_while_the_tables_go_on() {
    Rows before = runs.unified();
    Backup taken = backups().take("first", MARCH);
    goOn();
    assertEquals(2, runs.unified().all().size());

    backups().restore(taken, taken.names());

    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
    assertEquals(1, runs.rows("file_ledger").all().size());
    assertEquals(1, runs.rows("quarantine").all().size());
  }

  @Test
  void the_same_rows_have_the_same_checksum_and_others_have_another() {
    Backup first = backups().take("first", FEBRUARY);
    goOn();
    Backup second = backups().take("second", FEBRUARY);
    backups().restore(first, first.names());
    Backup third = backups().take("third", FEBRUARY);

    assertEquals(content(first, "patronage_unified"), content(third, "patronage_unified"));
    assertEquals(content(first, "file_ledger"), content(third, "file_ledger"));
    assertFalse(content(first, "patronage_unified").equals(content(second, "patronage_unified")));
  }

  @Test
  void a_journal_keeps_what_was_written_since_and_gets_back_what_is_missing() {
    Backup taken = backups().take("first", MARCH);
    Rows before = runs.rows("patronage_pipeline_log");
    goOn();

    backups().restore(taken, HashSet.of("patronage_pipeline_log"));

    Rows after = runs.rows("patronage_pipeline_log");
    assertEquals(2, after.all().size());
    RowDifference.between(before, after.where("run_id", "run-1")).mustBeNone("run-1");
    assertEquals(2, runs.unified().all().size());
  }

  @Test
  void the_newest_comes_first_and_only_earlier_ones_are_let_go() {
    backups().take("march", MARCH);
    backups().take("february", FEBRUARY);
    assertEquals(List.of("march", "february"), ids());

    backups().take("april", Instant.parse("2025-04-01T14:00:00Z"));
    assertEquals(List.of("april"), ids());
  }

  @Test
  void a_second_one_of_an_id_is_refused_and_the_first_one_stands() {
    Backup first = backups().take("first", FEBRUARY);
    goOn();

    assertThrows(IllegalArgumentException.class, () -> backups().take("first", MARCH));

    assertEquals(List.of(first), backups().list().toList());
    backups().restore(first, first.names());
    assertEquals(1, runs.unified().all().size());
  }

  @Test
  void an_id_that_would_leave_its_folder_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> backups().take("../first", MARCH));
    assertTrue(backups().list().isEmpty());
  }

  @Test
  void one_that_is_not_there_any_more_is_not_restored_and_no_table_is_touched() {
    Backup february = backups().take("february", FEBRUARY);
    backups().take("march", MARCH);
    goOn();
    Rows before = runs.unified();

    assertThrows(StorageException.class, () -> backups().restore(february, february.names()));

    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
  }

  @Test
  void a_history_that_came_back_is_unfinished_until_all_is_done_about_it() {
    Backup taken = backups().take("first", MARCH);
    goOn();
    backups().restore(taken, HashSet.of("patronage_pipeline_log"));
    assertEquals(Option.none(), mark().unfinished());
    backups().restore(taken, taken.names());
    assertEquals(Option.some("first"), mark().unfinished());
    mark().finish();
    assertEquals(Option.none(), mark().unfinished());
  }

  private Seq<String> ids() {
    return backups().list().map(Backup::id).toList();
  }

  private static String content(Backup backup, String table) {
    return backup
        .tables()
        .find(copy -> copy.table().equals(table))
        .map(copy -> copy.rows() + " " + copy.checksum())
        .get();
  }
}
