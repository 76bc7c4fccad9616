package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Map;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;

/**
 * Several files of one content, of which the earliest counts, and several contents under one name,
 * whichever came in first (RULES 4, 9).
 */
public abstract class CopiesSuite {
  private static final String ORIGINAL = "CPIDODIEX_it's a.csv";
  private static final String COPY = "CPIDODIEX_copy.csv";
  private static final String OTHER = "CPIDODIEX_b.csv";
  private static final String LATE = "CPIDODIEX_0.csv";
  private static final String[] LINES = {
    "11,50,01012025", "12,50,01012025", "99,50,01012025", "x,50,01012025"
  };

  private Path root;
  private LandingZone zone;
  private Runs runs;

  protected abstract Technology technology();

  @BeforeEach
  void aFileOfEachDay(@TempDir Path folder) {
    root = folder;
    zone = zone("here");
    runs = new Runs(technology(), zone.site());
  }

  private LandingZone zone(String name) {
    LandingZone made = LandingZone.at(root.resolve(name));
    made.mvi("2025-02-01T00:00:00Z", index());
    made.pt("2025-02-01T00:00:00Z", "12,Y");
    return made;
  }

  private static Mvi index() {
    return new Mvi()
        .person("1000000011", "11", "2000000011")
        .person("1000000012", "12", "2000000012");
  }

  private static void landOriginal(LandingZone where) {
    where.scd(ORIGINAL, "2025-03-01T09:00:00Z", LINES);
  }

  private static void landOther(LandingZone where) {
    where.scd(OTHER, "2025-03-02T09:00:00Z", "11,70,01022025", "12,60,01022025");
  }

  private static void landCopy(LandingZone where) {
    where.scd(COPY, "2025-03-03T09:00:00Z", LINES);
  }

  /** What the three leave that come in their order. */
  private Runs inOrder() {
    LandingZone there = zone("there");
    landOriginal(there);
    landOther(there);
    landCopy(there);
    Runs once = new Runs(technology(), there.site());
    once.update("2025-03-06T14:00:00Z");
    return once;
  }

  private RunReport originalLast() {
    landOther(zone);
    landCopy(zone);
    runs.update("2025-03-04T14:00:00Z");
    landOriginal(zone);
    return runs.update("2025-03-06T14:00:00Z");
  }

  @Test
  void the_earliest_of_one_content_counts_though_it_came_last() {
    RunReport last = originalLast();

    assertEquals(RunStatus.SUCCEEDED, last.status());
    assertEquals(DeliveryStatus.TAKEN, entry(last, ORIGINAL).status());
    assertEquals(DeliveryStatus.UNDONE, entry(last, COPY).status());
    assertTrue(entry(last, COPY).note().contains(ORIGINAL), entry(last, COPY).note());
    assertEquals(List.of("050 false", "070 true"), versions("11"));
    mustBeAs(inOrder());
  }

  @Test
  void what_it_refused_and_what_waits_is_told_of_it_alone() {
    originalLast();
    for (String table : List.of("quarantine", "unresolved_records")) {
      Rows rows = runs.rows(table);
      assertEquals(1, rows.all().size(), table);
      assertTrue(rows.all().forAll(row -> isOf(row, ORIGINAL)), table);
    }
  }

  @Test
  void what_was_decided_about_its_lines_stays_decided() {
    landCopy(zone);
    runs.update("2025-03-04T14:00:00Z");
    assertEquals(1, runs.discard("2025-03-04T15:00:00Z", LineSelection.ALL, "a test line"));
    landOriginal(zone);
    runs.update("2025-03-06T14:00:00Z");
    assertEquals(
        List.of(ORIGINAL + " DISCARDED a test line"),
        runs.rows("quarantine").sorted("name", "status", "why"));
  }

  @Test
  void afterwards_there_is_nothing_to_do_and_a_rebuild_leaves_the_same() {
    originalLast();
    Map<String, Long> before = runs.versions();
    runs.update("2025-03-06T15:00:00Z");
    assertEquals(before, runs.versions());

    runs.rebuild("2025-04-02T14:00:00Z");
    mustBeAs(inOrder());
  }

  @Test
  void who_somebody_is_and_a_y_stay_though_nobody_says_so_any_more() {
    landOther(zone);
    landCopy(zone);
    runs.update("2025-03-04T14:00:00Z");
    zone.mvi("2025-03-04T15:00:00Z", new Mvi());
    zone.pt("2025-03-04T15:00:00Z");
    landOriginal(zone);
    assertEquals(RunStatus.SUCCEEDED, runs.update("2025-03-06T14:00:00Z").status());

    Rows expected = inOrder().unified();
    RowDifference.between(expected, runs.unified()).mustBeNone("patronage_unified");
    runs.mustBeSound();
  }

  @Test
  void a_y_by_its_sweep_has_a_stamp_that_is_known_though_a_record_was_taken_up_meanwhile() {
    zone.pt("2025-03-01T00:00:00Z");
    landOther(zone);
    runs.update("2025-03-02T14:00:00Z");
    zone.pt("2025-03-02T15:00:00Z", "12,Y");
    zone.scd(COPY, "2025-03-03T09:00:00Z", "11,50,01012025", "99,50,01012025");
    runs.update("2025-03-04T14:00:00Z");
    zone.mvi("2025-03-04T15:00:00Z", index().person("1000000099", "99", "2000000099"));
    runs.update("2025-03-05T14:00:00Z"); // takes 99 up, which counts where the copy stands
    zone.pt("2025-03-05T15:00:00Z");
    zone.scd(ORIGINAL, "2025-03-01T09:00:00Z", "11,50,01012025", "99,50,01012025");
    runs.update("2025-03-06T14:00:00Z");

    assertEquals(
        List.of("Y " + OTHER),
        runs.unified().where("participant_id", "12").show("PT_Indicator", "filename"));
    runs.mustBeSound();
  }

  @Test
  void the_file_that_made_way_cannot_be_undone_and_the_other_one_can() {
    originalLast();
    String now = "2025-03-07T15:00:00Z";
    StorageException refused = assertThrows(StorageException.class, () -> runs.undo(now, COPY));
    assertTrue(refused.getMessage().contains(ORIGINAL), refused::getMessage);

    runs.undo(now, ORIGINAL);
    assertEquals(List.of("070 true"), versions("11"));
    runs.update("2025-03-07T16:00:00Z");
    assertEquals(List.of("070 true"), versions("11"));
    runs.mustBeSound();
  }

  @Test
  void a_replacement_stays_in_the_place_that_it_was_given() {
    landOther(zone);
    runs.update("2025-03-04T14:00:00Z");
    landOriginal(zone);
    runs.replace("2025-03-06T13:00:00Z", OTHER, ORIGINAL, ORIGINAL);
    Rows replaced = runs.unified();
    runs.update("2025-03-06T14:00:00Z");
    RowDifference.between(replaced, runs.unified()).mustBeNone("patronage_unified");
  }

  @Test
  void what_dmdc_was_to_be_told_because_of_the_copy_is_told_all_the_same() {
    zone.scd(OTHER, "2025-03-04T20:00:00Z", "11,70,01022025");
    runs.update("2025-03-05T14:00:00Z");
    landCopy(zone); // gives the version of the 4th another begin date
    runs.update("2025-03-06T14:00:00Z");
    landOriginal(zone); // which it keeps
    runs.update("2025-03-07T14:00:00Z");

    String friday = Exports.in(runs.exports()).getOrDefault("PATRONAGE_20250307.txt", "");
    assertTrue(friday.contains("2000000011"), friday);
    runs.update("2025-03-12T14:00:00Z");
    assertFalse(Exports.in(runs.exports()).containsKey("PATRONAGE_20250312.txt"));
  }

  @Test
  void a_late_file_meets_the_content_of_a_file_that_was_corrected_beside_it() {
    landOriginal(zone);
    runs.update("2025-03-02T14:00:00Z");
    zone.scd(ORIGINAL, "2025-03-02T15:00:00Z", "11,80,01022025");
    runs.update("2025-03-03T14:00:00Z");
    zone.scd(LATE, "2025-02-28T09:00:00Z", "11,30,01012025");

    RunReport held = runs.update("2025-03-04T14:00:00Z");
    assertEquals(RunStatus.FAILED, held.status());
    assertTrue(held.problem().contains("under any name"), held.problem());

    zone.scd(COPY, "2025-03-04T09:00:00Z", LINES);
    RunReport taken = runs.update("2025-03-05T14:00:00Z");
    assertEquals(RunStatus.SUCCEEDED, taken.status(), taken::problem);
    assertEquals(DeliveryStatus.REDELIVERED, entry(taken, COPY).status());
    assertEquals(List.of("030 false", "050 false", "080 true"), versions("11"));
    runs.mustBeSound();
  }

  @Test
  void where_a_later_copy_of_an_undone_file_is_accepted_the_earliest_counts_again() {
    landOriginal(zone);
    landOther(zone);
    landCopy(zone);
    runs.update("2025-03-04T14:00:00Z");
    runs.undo("2025-03-05T14:00:00Z", ORIGINAL);
    assertEquals(List.of("070 true"), versions("11"));

    RunReport accepted = runs.update("2025-03-06T14:00:00Z", COPY);

    assertEquals(RunStatus.SUCCEEDED, accepted.status(), accepted::problem);
    runs.update("2025-03-07T14:00:00Z"); // finds that there is an earlier one
    mustBeAs(inOrder());
    runs.rebuild("2025-04-02T14:00:00Z");
    mustBeAs(inOrder());
  }

  private void mustBeAs(Runs expected) {
    RowDifference.between(expected.unified(), runs.unified()).mustBeNone("patronage_unified");
    runs.mustBeSound();
  }

  private List<String> versions(String participant) {
    return runs.unified()
        .where("participant_id", participant)
        .show("SC_Combined_Disability_Percentage", "RecordStatus");
  }

  private static LedgerEntry entry(RunReport report, String name) {
    return report.deliveries().find(entry -> entry.stamp().name().equals(name)).get();
  }

  private static boolean isOf(Map<String, String> row, String name) {
    return row.get("uri").exists(uri -> uri.endsWith("/" + name));
  }
}
