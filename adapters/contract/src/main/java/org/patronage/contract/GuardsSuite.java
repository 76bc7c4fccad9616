package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;
import org.patronage.domain.quality.Guards;
import org.patronage.domain.quality.MassChange;
import org.patronage.domain.quality.RejectionThreshold;
import org.patronage.domain.quality.ShrunkenFile;

/**
 * Files that look as if something had gone wrong where they were made. Ten ordinary files come
 * first; then, on one day, odd ones, of which the guards hold two; each is accepted on a day of its
 * own; last comes a late one. The limits are small: more than half and 3 rows, less than half of
 * more than 3 lines.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class GuardsSuite {
  private static final Guards SMALL_LIMITS =
      new Guards(RejectionThreshold.STANDARD, new MassChange(0.5, 3), new ShrunkenFile(0.5, 3));
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String LATE = "CPIDODIEX_0_late.csv";
  private static final String WIDE = "CPIDODIEX_2_wide.csv";
  private static final String NEW = "CPIDODIEX_3_new.csv";
  private static final String EMPTY = "CPIDODIEX_4_empty.csv";
  private static final String MASS = "CPIDODIEX_5_mass.csv";
  private static final String SHRUNK = "CPIDODIEX_6_shrunk.csv";

  private Runs runs;
  private RunReport first;
  private Seq<String> firstCalls;
  private RunReport odd;
  private Rows afterOdd;
  private RunReport massAccepted;
  private Rows afterMass;
  private RunReport shrunkAccepted;
  private RunReport swept;
  private RunReport late;

  protected abstract Technology technology();

  @BeforeAll
  void replay(@TempDir Path root) {
    LandingZone zone = LandingZone.at(root);
    Mvi index = new Mvi();
    Vector.rangeClosed(11, 30)
        .forEach(i -> index.person(String.valueOf(1_000_000_000 + i), "" + i, "20000000" + i));
    zone.mvi("2025-03-01T00:00:00Z", index);
    runs = new Runs(technology(), zone.site());
    runs.guardBy(SMALL_LIMITS);
    landOrdinary(zone);
    Interruption counting = Interruption.none();
    runs.openIn(counting::around);
    first = runs.update("2025-03-04T14:00:00Z");
    firstCalls = counting.calls();
    runs.openIn(UnaryOperator.identity());
    landOdd(zone);
    odd = runs.update("2025-03-05T14:00:00Z");
    afterOdd = runs.unified();
    massAccepted = runs.update("2025-03-06T14:00:00Z", MASS);
    afterMass = runs.unified();
    shrunkAccepted = runs.update("2025-03-07T14:00:00Z", SHRUNK);
    zone.pt("2025-03-07T15:00:00Z", rated(11, 20, "Y").toJavaArray(String[]::new));
    swept = runs.update("2025-03-08T14:00:00Z");
    zone.scd(LATE, "2025-03-03T08:00:00Z", rated(11, 21, "20,01012024"));
    late = runs.update("2025-03-09T14:00:00Z");
  }

  /** Ten persons, then nine files that say of five of them what is known. */
  private static void landOrdinary(LandingZone zone) {
    zone.scd("CPIDODIEX_1.csv", "2025-03-03T09:00:00Z", rated(11, 20, "50,01012025"));
    for (int i = 1; i <= 9; i++) {
      zone.scd(
          "CPIDODIEX_1_%d.csv".formatted(i),
          "2025-03-03T1%d:00:00Z".formatted(i),
          rated(11, 15, "50,010%d2025".formatted(i)));
    }
  }

  private static void landOdd(LandingZone zone) {
    zone.rawScd(
        WIDE,
        "2025-03-04T01:00:00Z",
        rated(16, 20, "60,02012025,x")
            .prepend("PTCPNT_ID,CMBNED_DEGREE_DSBLTY,DSBL_DTR_DT,BRANCH")
            .mkString("\n"));
    zone.scd(NEW, "2025-03-04T02:00:00Z", rated(21, 29, "40,02012025"));
    zone.scd(EMPTY, "2025-03-04T03:00:00Z");
    zone.scd(MASS, "2025-03-04T04:00:00Z", rated(11, 20, "70,02022025"));
    zone.scd(SHRUNK, "2025-03-04T05:00:00Z", "30,80,02032025");
  }

  private static Vector<String> rated(int from, int to, String rating) {
    return Vector.rangeClosed(from, to).map(person -> person + "," + rating);
  }

  @Test
  void a_first_load_is_not_held_nor_a_small_file_soon_after_it() {
    assertEquals(RunStatus.SUCCEEDED, first.status());
    assertEquals(10, first.deliveries().head().tally().created());
  }

  @Test
  void the_active_rows_are_not_counted_for_a_file_that_changes_few() {
    assertEquals(1, firstCalls.count("PatronageStore.size"::equals), "at the run's end alone");
  }

  @Test
  void a_file_that_would_change_most_of_its_feed_is_held() {
    LedgerEntry held = entry(odd, MASS);
    assertEquals(DeliveryStatus.HELD, held.status());
    assertTrue(held.note().contains("10 of 19 active rows"), held.note());
    assertTrue(held.note().endsWith("or apply it by --accept " + MASS), held.note());
    assertEquals(10, held.lines().read());
    assertEquals(0, held.tally().changed());
    assertTrue(afterOdd.where(PERCENT, "070").all().isEmpty());
  }

  @Test
  void so_is_a_late_one_whose_records_are_new_and_rewrite_what_is_active() {
    LedgerEntry held = entry(late, LATE);
    assertEquals(DeliveryStatus.HELD, held.status());
    assertTrue(held.note().contains("11 of 20 active rows"), held.note());
    Rows active = runs.unified().where("participant_id", "11").where("RecordStatus", "true");
    assertEquals(List.of("20250101"), active.show("Status_Begin_Date"));
  }

  @Test
  void a_file_far_smaller_than_those_before_it_is_held() {
    LedgerEntry held = entry(odd, SHRUNK);
    assertEquals(DeliveryStatus.HELD, held.status());
    assertTrue(held.note().contains("1 lines, less than 50.0 % of 5"), held.note());
    assertTrue(afterOdd.where("participant_id", "30").all().isEmpty());
  }

  @Test
  void a_run_with_such_files_takes_the_others_and_has_failed() {
    assertEquals(RunStatus.FAILED, odd.status());
    assertTrue(odd.problem().contains(MASS), odd.problem());
    assertTrue(odd.problem().contains(SHRUNK), odd.problem());
    assertEquals(List.of("050", "060"), afterOdd.where("participant_id", "20").show(PERCENT));
  }

  @Test
  void new_persons_are_no_mass_change() {
    assertEquals(DeliveryStatus.TAKEN, entry(odd, NEW).status());
    assertEquals(9, entry(odd, NEW).tally().created());
  }

  @Test
  void a_file_without_lines_is_taken() {
    assertEquals(DeliveryStatus.TAKEN, entry(odd, EMPTY).status());
  }

  @Test
  void a_column_that_was_gained_is_named_and_holds_nothing() {
    LedgerEntry wide = entry(odd, WIDE);
    assertEquals(DeliveryStatus.TAKEN, wide.status());
    assertEquals("the header also has BRANCH", wide.note());
    assertEquals(List.of(WIDE), odd.remarkable().map(one -> one.stamp().name()).toJavaList());
    assertEquals(
        "the header also has BRANCH", runs.rows("file_ledger").where("name", WIDE).single("note"));
  }

  @Test
  void a_file_that_is_accepted_by_name_is_applied_and_the_other_stays_held() {
    assertEquals(DeliveryStatus.TAKEN, entry(massAccepted, MASS).status());
    assertEquals("", entry(massAccepted, MASS).note());
    assertEquals(10, afterMass.where(PERCENT, "070").all().size());
    assertEquals(DeliveryStatus.HELD, entry(massAccepted, SHRUNK).status());
    assertEquals(RunStatus.FAILED, massAccepted.status());
  }

  @Test
  void a_shrunken_file_is_accepted_by_name_too() {
    assertEquals(RunStatus.SUCCEEDED, shrunkAccepted.status());
    assertEquals(List.of("080"), runs.unified().where("participant_id", "30").show(PERCENT));
  }

  @Test
  void a_sweep_of_the_pt_table_is_not_held_however_many_it_changes() {
    LedgerEntry sweep = swept.deliveries().single();
    assertEquals(DeliveryKind.PT_SWEEP, sweep.kind());
    assertEquals(DeliveryStatus.TAKEN, sweep.status());
    assertEquals(10, sweep.tally().ptDriven());
  }

  private static LedgerEntry entry(RunReport report, String name) {
    return report.deliveries().find(entry -> entry.stamp().name().equals(name)).get();
  }
}
