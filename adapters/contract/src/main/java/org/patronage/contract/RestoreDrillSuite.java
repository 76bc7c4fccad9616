package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.backup.Restoration;
import org.patronage.application.backup.RestoreRequest;

/**
 * The whole drill (RULES 13): a table comes to harm, a backup is restored, an update takes the
 * files since, and everything is as at a site over the same files where nothing ever happened; for
 * storages whose tables can be reached beside the ports. The days before are the same for every
 * case, which has a copy of what they left.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class RestoreDrillSuite {
  private static final String TUESDAY = "2025-03-04T14:00:00Z";
  private static final String THURSDAY = "2025-03-06T14:00:00Z";

  private Path folder;
  private Site before;
  private Runs untilThen;
  private Runs undisturbed;
  private Site site;
  private Runs runs;

  protected abstract Technology technology();

  /** Changes and removes rows of the history, and nothing else. */
  protected abstract void damage(Path home);

  /** Leaves at another home what is at this one. */
  protected abstract void copy(Path home, Path other);

  /** Takes all tables away. */
  protected abstract void lose(Path home);

  @BeforeAll
  void someDaysWithABackupInBetween(@TempDir Path root) {
    folder = root;
    LandingZone zone = LandingZone.at(root);
    zone.mvi(
        "2025-02-01T00:00:00Z",
        new Mvi()
            .person("1000000011", "11", "2000000011")
            .person("1000000012", "12", "2000000012"));
    zone.pt("2025-03-03T12:00:00Z", "12,Y");
    zone.scd(
        "CPIDODIEX_1.csv", "2025-03-03T09:00:00Z", "11,50,01012025", "12,20,01012025", "bad,1,2");
    zone.cg("caregiver_1.csv", "2025-03-03T20:00:00Z", Caregiver.of("1500000001", "1900000001"));
    Technology technology = technology();
    before = zone.site();
    untilThen = new Runs(technology, before);
    undisturbed = new Runs(technology, before.at(root.resolve("undisturbed")));
    untilThen.update(TUESDAY);
    undisturbed.update(TUESDAY);
    untilThen.backUp(TUESDAY);
    zone.scd("CPIDODIEX_2.csv", "2025-03-04T09:00:00Z", "11,70,02012025", "worse,1,2");
    zone.scd("CPIDODIEX_3.csv", "2025-03-05T09:00:00Z", "12,90,03012025", "13,30,03012025");
    untilThen.update(THURSDAY);
    undisturbed.update(THURSDAY);
  }

  @BeforeEach
  void atACopy(TestInfo test) {
    site = before.at(folder.resolve(test.getTestMethod().orElseThrow().getName()));
    copy(before.home(), site.home());
    runs = untilThen.continuedAt(site);
  }

  @Test
  void a_damaged_history_is_restored_and_an_update_takes_the_files_since() {
    damage(site.home());
    assertFalse(RowDifference.between(undisturbed.unified(), runs.unified()).isNone());
    restoreAndUpdate(Option.none());
    assertEquals(
        List.of("run-1", "run-2", "run-3", "run-5", "run-6"),
        runs.rows("patronage_pipeline_log")
            .all()
            .map(row -> row.get("run_id").get())
            .sorted()
            .asJava());
  }

  @Test
  void asking_for_the_history_alone_brings_its_ledger_back_with_it() {
    damage(site.home());
    restoreAndUpdate(Option.some("patronage_unified"));
  }

  @Test
  void tables_that_are_gone_are_made_anew() {
    lose(site.home());
    assertEquals(0, runs.unified().all().size());
    restoreAndUpdate(Option.none());
  }

  @Test
  void where_it_is_cut_off_runs_are_refused_until_it_is_repeated() {
    damage(site.home());
    assertThrows(
        StorageException.class,
        () -> runs.whileFailing("FileLedger.record", () -> restore(Option.none())));
    Map<String, Long> before = runs.versions();

    StorageException refused = assertThrows(StorageException.class, () -> runs.update(THURSDAY));

    assertTrue(refused.getMessage().contains("restore --from run-2` again"), refused::getMessage);
    assertEquals(before, runs.versions());
    restoreAndUpdate(Option.none());
  }

  private Restoration restore(Option<String> table) {
    return runs.restore(THURSDAY, new RestoreRequest(Option.none(), table));
  }

  private void restoreAndUpdate(Option<String> table) {
    restore(table);
    assertEquals(
        List.of("CPIDODIEX_2.csv", "CPIDODIEX_3.csv"),
        runs.update(THURSDAY).deliveries().map(entry -> entry.stamp().name()).toJavaList());
    RowDifference.between(undisturbed.unified(), runs.unified()).mustBeNone("patronage_unified");
    mustBeAsUndisturbed("file_ledger");
    mustBeAsUndisturbed("quarantine");
    mustBeAsUndisturbed("unresolved_records");
    assertEquals(0, runs.update(THURSDAY).deliveries().size());
  }

  /**
   * But for the run that took a file, the version of a table that has been written oftener, and the
   * note of the restore.
   */
  private void mustBeAsUndisturbed(String table) {
    RowDifference.between(files(undisturbed, table), files(runs, table)).mustBeNone(table);
  }

  private static Rows files(Runs of, String table) {
    Rows rows = of.rows(table).without("run_id", "table_version");
    return new Rows(rows.all().reject(row -> row.get("kind").contains("RESTORE")));
  }
}
