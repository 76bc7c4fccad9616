package org.patronage.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Map;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.CatalogFiles;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.Delivery;
import org.patronage.application.delivery.PtSweep;
import org.patronage.application.delivery.Timing;
import org.patronage.application.history.Edition;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.feed.LandedFile;

/** What is outside the program fails: the run says so, and the history stays (RULES 4). */
public abstract class FailureSuite {
  private static final String LATER = "2025-03-05T14:00:00Z";

  private LandingZone zone;
  private Path root;
  private Runs runs;

  protected abstract Technology technology();

  @BeforeEach
  void takeOneFile(@TempDir Path folder) {
    root = folder;
    zone = LandingZone.at(root);
    zone.mvi("2025-03-01T00:00:00Z", new Mvi().person("1000000011", "11", "2000000011"));
    zone.scd("CPIDODIEX_1.csv", "2025-03-03T09:00:00Z", "11,50,01012025");
    runs = new Runs(technology(), zone.site());
    runs.update("2025-03-04T14:00:00Z");
    zone.scd("CPIDODIEX_2.csv", "2025-03-04T09:00:00Z", "11,70,02012025");
  }

  @Test
  void a_landing_folder_that_is_missing_fails_the_run_before_anything_is_applied() {
    zone.deleteFolder("landing/cg");
    mustFail("landing/cg");
  }

  @Test
  void an_index_that_is_missing_fails_the_run() {
    zone.deleteFolder("mvi/psa");
    mustFail("mvi/psa");
  }

  @Test
  void an_index_without_a_column_fails_the_run() {
    zone.put("mvi/psa/part.csv", "2025-03-04T00:00:00Z", "MVIPersonICN\n1\n".getBytes(UTF_8));
    mustFail("mvi/psa");
  }

  @Test
  void a_pt_table_that_is_missing_fails_the_run() {
    zone.deleteFolder("pt/current");
    mustFail("pt/current");
  }

  @Test
  void the_run_after_a_failed_one_goes_on_where_it_stood() {
    zone.deleteFolder("landing/cg");
    mustFail("landing/cg");
    zone.folder("landing/cg");
    runs.update(LATER);
    assertEquals(
        java.util.List.of("050", "070"), runs.unified().show("SC_Combined_Disability_Percentage"));
  }

  @Test
  void a_file_that_goes_between_two_looks_at_it_cannot_be_received() {
    Installation at = runs.opened();
    LandedFile file = at.catalog().find(root.resolve("landing/scd/CPIDODIEX_2.csv").toString());
    CatalogedFile seen = new CatalogFiles(at.catalog(), at.format()).look(file, file.stamp());
    Edition edition = at.editions().current().get();
    var delivery = new Delivery.OfFile<>(DisabilityFeed.SCD, seen, Timing.ON_TIME, PtSweep.NOT_DUE);
    zone.deleteScd("CPIDODIEX_2.csv");

    mustSayWhy("CPIDODIEX_2.csv", () -> at.store().receive(edition, delivery));
  }

  /** A file of the zone, such as {@code mvi/psa/part.parquet}, of any content. */
  protected final void put(String relative, String content) {
    zone.put(relative, "2025-03-04T00:00:00Z", content.getBytes(UTF_8));
  }

  /** Takes a folder of the zone away with its files. */
  protected final void delete(String relative) {
    zone.deleteFolder(relative);
  }

  /** Where the zone is; the tables are in {@code home} below it. */
  protected final Path root() {
    return root;
  }

  /**
   * A run over something damaged fails over {@code place}, and nothing is applied.
   *
   * @param repair makes the tables readable again
   * @return what it said
   */
  protected final String mustFail(String place, Runnable damage, Runnable repair) {
    Map<String, Long> before = runs.versions();
    Rows rows = runs.unified();
    damage.run();
    String message = mustSayWhy(place, () -> runs.update(LATER));
    repair.run();
    assertEquals(before.get("patronage_unified"), runs.versions().get("patronage_unified"));
    assertEquals(before.get("file_ledger"), runs.versions().get("file_ledger"));
    RowDifference.between(rows, runs.unified()).mustBeNone("patronage_unified");
    return message;
  }

  /** The log says of the run that failed what the run said. */
  protected final void mustBeLogged(String message) {
    Rows log = runs.rows("patronage_pipeline_log").where("run_id", "run-2");
    assertEquals("FAILED", log.single("status"));
    assertEquals(message, log.single("error_message"));
  }

  private void mustFail(String place) {
    mustBeLogged(mustFail(place, () -> {}, () -> {}));
  }

  /** With a problem, a remedy, and nobody's identifiers. */
  private static String mustSayWhy(String place, Executable work) {
    StorageException failure = assertThrows(StorageException.class, work);
    String message = failure.getMessage();
    assertTrue(message.contains(place), message);
    assertTrue(message.matches("(?s).+\\. \\p{Lu}.+"), () -> "problem, then remedy: " + message);
    assertFalse(message.matches("(?s).*[12]0000000\\d\\d.*"), message);
    return message;
  }
}
