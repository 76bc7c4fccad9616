package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.application.run.RunMode;
import org.patronage.domain.quality.LineStatus;

/**
 * What becomes of lines of the quarantine, and of records that wait, in the course of things (RULES
 * 4, 5, 6, 11).
 */
public abstract class QuarantineCasesSuite {
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String TUESDAY = "2025-01-07T14:00:00Z";
  private static final String EVENING = "2025-01-07T20:00:00Z";
  private static final String WEDNESDAY = "2025-01-08T14:00:00Z";
  private static final String THURSDAY = "2025-01-09T14:00:00Z";
  private static final String FRIDAY = "2025-01-10T14:00:00Z";
  private static final String IN_FEBRUARY = "2025-02-04T14:00:00Z";
  private static final LineSelection OPEN = LineSelection.ALL.thatAre(LineStatus.OPEN);
  private static final LineSelection DISCARDED = LineSelection.ALL.thatAre(LineStatus.DISCARDED);

  private LandingZone zone;
  private Site right;
  private Runs runs;

  protected abstract Technology technology();

  @BeforeEach
  void aZone(@TempDir Path root) {
    zone = LandingZone.at(root);
    zone.mvi("2025-01-01T00:00:00Z", person(new Mvi(), 11));
    right = zone.site();
    runs = new Runs(technology(), right.readAs(StrictFeeds.of(right.sources())));
  }

  @AfterEach
  void everythingHolds() {
    if (runs.opened().editions().current().isDefined()) {
      runs.mustBeSound();
    }
  }

  private static Mvi person(Mvi index, int number) {
    return index.person("10000000" + number, String.valueOf(number), "20000000" + number);
  }

  private void theRulesAreSetRight() {
    runs.moveTo(right);
  }

  private List<String> percentages(String participant) {
    return runs.unified().where("participant_id", participant).show(PERCENT);
  }

  private List<String> statuses() {
    return runs.rows("quarantine").sorted("line", "status");
  }

  private String exported(String day) {
    return String.valueOf(Exports.in(runs.exports()).get("PATRONAGE_" + day + ".txt"));
  }

  @Test
  void a_version_of_a_replayed_line_goes_out_with_the_next_export() {
    zone.mvi("2025-01-01T00:00:00Z", person(person(new Mvi(), 11), 13));
    zone.scd("CPIDODIEX_1.csv", EVENING, "11,50,01012025", "13,20,01012025");
    runs.update(WEDNESDAY);
    theRulesAreSetRight();
    runs.replay(THURSDAY, OPEN);
    runs.update(FRIDAY);
    assertTrue(exported("20250110").startsWith("2000000011SCD050"), exported("20250110"));
  }

  @Test
  void a_version_of_a_record_that_waited_goes_out_with_the_next_export() {
    zone.scd("CPIDODIEX_1.csv", EVENING, "11,20,01012025", "12,40,01012025");
    runs.update(WEDNESDAY);
    zone.mvi("2025-01-08T20:00:00Z", person(person(new Mvi(), 11), 12));
    runs.update(THURSDAY);
    runs.update(FRIDAY);
    assertTrue(exported("20250110").startsWith("2000000012SCD040"), exported("20250110"));
  }

  @Test
  void a_line_whose_file_is_gone_is_not_replayed_and_nothing_changes() {
    zone.scd("CPIDODIEX_1.csv", "2025-01-05T09:00:00Z", "11,50,01012025");
    runs.update(TUESDAY);
    zone.deleteScd("CPIDODIEX_1.csv");
    theRulesAreSetRight();
    Map<String, Long> before = runs.versions();
    StorageException gone = assertThrows(StorageException.class, () -> runs.replay(TUESDAY, OPEN));
    assertTrue(gone.getMessage().contains("CPIDODIEX_1.csv"), gone.getMessage());
    assertEquals(before, runs.versions());
  }

  @Test
  void a_discarded_line_stays_out_when_its_file_is_read_again_for_a_late_one() {
    zone.scd("CPIDODIEX_1.csv", "2025-01-03T09:00:00Z", "11,20,01012025");
    zone.scd("CPIDODIEX_3.csv", "2025-01-05T09:00:00Z", "11,50,01032025");
    runs.update(TUESDAY);
    assertEquals(1, runs.discard(TUESDAY, OPEN, "sent by mistake"));
    theRulesAreSetRight();
    zone.scd("CPIDODIEX_2.csv", "2025-01-04T09:00:00Z", "11,40,01022025");
    runs.update(WEDNESDAY);
    assertEquals(List.of("020", "040"), percentages("11"));
    assertEquals(List.of("2 DISCARDED"), statuses());
  }

  @Test
  void a_discarded_line_is_replayed_only_if_that_is_asked_for() {
    zone.scd("CPIDODIEX_1.csv", "2025-01-05T09:00:00Z", "11,50,01012025");
    runs.update(TUESDAY);
    runs.discard(TUESDAY, OPEN, "sent by mistake");
    assertEquals(0, runs.discard(TUESDAY, OPEN, "once more"));
    theRulesAreSetRight();
    assertEquals(0, runs.replay(WEDNESDAY, OPEN).deliveries().size());
    assertEquals(1, runs.replay(WEDNESDAY, DISCARDED).deliveries().size());
    assertEquals(List.of("050"), percentages("11"));
    assertEquals(List.of("2 REPLAYED"), statuses());
  }

  @Test
  void a_rebuild_decides_anew_and_forgets_nothing_that_was_discarded() {
    zone.scd(
        "CPIDODIEX_1.csv",
        "2025-01-05T09:00:00Z",
        "11,50,01012025",
        "x,40,01012025",
        "y,40,01012025");
    runs.update(TUESDAY);
    runs.discard(TUESDAY, OPEN.ofRule("participant"), "test lines");
    theRulesAreSetRight();
    runs.replay(WEDNESDAY, OPEN);
    assertEquals(List.of("2 REPLAYED", "3 DISCARDED", "4 DISCARDED"), statuses());
    runs.rebuild(IN_FEBRUARY);
    assertEquals(List.of("050"), percentages("11"));
    assertEquals(List.of("3 DISCARDED", "4 DISCARDED"), statuses());
    assertEquals("test lines", runs.rows("quarantine").where("line", "3").single("why"));
    runs.moveTo(right.readAs(StrictFeeds.of(right.sources())));
    runs.rebuild(IN_FEBRUARY);
    assertEquals(List.of("2 OPEN", "3 DISCARDED", "4 DISCARDED"), statuses());
  }

  @Test
  void a_rebuild_remembers_what_was_decided_about_a_file_that_had_been_accepted_again() {
    zone.scd("CPIDODIEX_1.csv", "2025-01-05T09:00:00Z", "11,50,01012025", "x,40,01012025");
    theRulesAreSetRight();
    runs.update(TUESDAY);
    runs.undo(TUESDAY, "CPIDODIEX_1.csv");
    runs.run(RunMode.UPDATE, Instant.parse(WEDNESDAY), HashSet.of("CPIDODIEX_1.csv"));
    runs.discard(WEDNESDAY, OPEN, "a test line");
    runs.rebuild(IN_FEBRUARY);
    assertEquals(List.of("3 DISCARDED"), statuses());
  }

  @Test
  void lines_of_a_file_that_the_history_has_not_taken_are_not_shown() {
    zone.scd("CPIDODIEX_1.csv", "2025-02-02T09:00:00Z", "11,50,01012025");
    runs.update(IN_FEBRUARY);
    runs.rebuild(IN_FEBRUARY);
    assertEquals(List.of("2 OPEN"), statuses());
    assertTrue(
        runs.quarantine()
            .answer((all, edition) -> all.groups(edition, LineSelection.ALL))
            .isEmpty());
  }

  @Test
  void a_replayed_line_meets_the_version_that_a_sweep_made_with_its_file() {
    zone.scd("CPIDODIEX_1.csv", "2025-01-03T09:00:00Z", "11,20,01012025");
    runs.update("2025-01-04T14:00:00Z");
    zone.pt("2025-01-05T00:00:00Z", "11,Y");
    zone.scd("CPIDODIEX_2.csv", "2025-01-05T09:00:00Z", "11,50,01042025");
    runs.update(TUESDAY);
    assertEquals(List.of("020", "020"), percentages("11"));
    theRulesAreSetRight();
    runs.replay(WEDNESDAY, OPEN);
    assertEquals(
        List.of("020 N 20250101", "050 Y 20250104"),
        runs.unified()
            .where("participant_id", "11")
            .show(PERCENT, "PT_Indicator", "Status_Last_Update"));
  }

  @Test
  void a_replayed_line_outranks_another_of_its_file_that_had_waited() {
    zone.scd("CPIDODIEX_1.csv", "2025-01-05T09:00:00Z", "12,40,01012025", "12,50,01022025");
    runs.update(TUESDAY);
    zone.mvi("2025-01-07T20:00:00Z", person(new Mvi(), 12));
    theRulesAreSetRight();
    runs.replay(WEDNESDAY, OPEN);
    runs.update(WEDNESDAY);
    assertEquals(List.of("050"), percentages("12"));
  }

  @Test
  void a_replayed_line_that_waits_goes_with_its_file_when_that_is_taken_back() {
    zone.scd("CPIDODIEX_1.csv", "2025-01-05T09:00:00Z", "12,50,01012025", "11,20,01012025");
    runs.update(TUESDAY);
    theRulesAreSetRight();
    runs.replay(WEDNESDAY, OPEN);
    assertEquals(List.of("12"), runs.rows("unresolved_records").sorted("key"));
    runs.undo(WEDNESDAY, "CPIDODIEX_1.csv");
    assertEquals(List.of(), runs.rows("unresolved_records").sorted("key"));
    assertEquals(List.of(), statuses());
    assertEquals(List.of(), runs.unified().show(PERCENT));
  }

  @Test
  void a_replayed_line_goes_with_its_file_and_comes_again_with_it() {
    zone.scd("CPIDODIEX_1.csv", "2025-01-03T09:00:00Z", "11,20,01012025");
    zone.scd("CPIDODIEX_3.csv", "2025-01-05T09:00:00Z", "11,50,01032025", "x,20,01032025");
    runs.update(TUESDAY);
    theRulesAreSetRight();
    runs.replay(TUESDAY, OPEN);
    runs.undo(TUESDAY, "CPIDODIEX_3.csv");
    assertEquals(List.of("020"), percentages("11"));
    runs.moveTo(right.readAs(StrictFeeds.of(right.sources())));
    runs.update(WEDNESDAY, "CPIDODIEX_3.csv");
    assertEquals(List.of("020"), percentages("11"));
    assertEquals(List.of("2 OPEN", "3 OPEN"), statuses());
    theRulesAreSetRight();
    zone.scd("CPIDODIEX_2.csv", "2025-01-04T09:00:00Z", "11,40,01022025");
    runs.update(WEDNESDAY);
    assertEquals(List.of("020", "040"), percentages("11"));
    runs.replay(WEDNESDAY, OPEN);
    assertEquals(List.of("020", "040", "050"), percentages("11"));
    assertEquals(List.of("2 REPLAYED", "3 OPEN"), statuses());
  }

  @Test
  void a_line_is_evaluated_once_and_names_every_rule_that_it_broke() {
    zone.scd("CPIDODIEX_1.csv", "2025-01-05T09:00:00Z", "11,20,01012025", "x,101,02302025", ",5x,");
    runs.moveTo(right.readAs(CountedReading.of(right.sources())));
    long before = CountedReading.lines();
    runs.update(TUESDAY);
    assertEquals(before + 3, CountedReading.lines());
    assertEquals(
        List.of(
            "3 PARTICIPANT_ID_DIGITS; PERCENTAGE_RANGE; RATING_DATE_REAL",
            "4 PARTICIPANT_ID_PRESENT; PERCENTAGE_RANGE; RATING_DATE_PRESENT"),
        runs.rows("quarantine").sorted("line", "rules"));
  }

  @Test
  void without_a_history_there_is_no_quarantine() {
    assertTrue(
        runs.quarantine()
            .answer((all, edition) -> all.groups(edition, LineSelection.ALL))
            .isEmpty());
    assertEquals(0, runs.discard(TUESDAY, OPEN, "nothing"));
  }
}
