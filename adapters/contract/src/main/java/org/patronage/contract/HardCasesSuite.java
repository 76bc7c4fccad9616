package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patronage.contract.Day.MONDAY;
import static org.patronage.contract.Day.THURSDAY;
import static org.patronage.contract.Day.TUESDAY;
import static org.patronage.contract.Day.WEDNESDAY;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;

/** Ratings and identities that are easy to get wrong (RULES 5, 6, 9), in one busy week. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HardCasesSuite {
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String BEGIN = "Status_Begin_Date";
  private static final String UPDATE = "Status_Last_Update";
  private static final String EVENT = "SDP_Event_Created_Timestamp";

  private final Week week = new Week();

  protected abstract Technology technology();

  @BeforeAll
  void replay(@TempDir Path root) {
    week.replay(technology(), root);
  }

  private final Person reassessed =
      week.person().rated(MONDAY, "30,02012025", "60,01312025", "50,02012025", "90,12312024");

  @Test
  void of_several_ratings_in_a_file_the_latest_date_counts_then_the_higher_percentage() {
    assertEquals(List.of("050 20250201"), week.scd(reassessed).show(PERCENT, UPDATE));
  }

  private final Person hundred = week.person().rated(MONDAY, "90,02012025", "100,02012025");

  @Test
  void the_higher_percentage_is_the_greater_number() {
    assertEquals(List.of("100"), week.scd(hundred).show(PERCENT));
  }

  private final Person zeroOrBlank =
      week.person().rated(MONDAY, "40,02012025").rated(TUESDAY, ",03012025", "0,03012025");

  @Test
  void a_blank_percentage_ranks_below_zero() {
    assertEquals(List.of("040", "000"), week.scd(zeroOrBlank).show(PERCENT));
  }

  private final Person sentTwice = week.person().rated(MONDAY, "40,02012025", "40,02012025");

  @Test
  void the_same_line_twice_on_the_first_day_leaves_one_version() {
    assertEquals(
        List.of("040 New Record"), week.scd(sentTwice).show(PERCENT, "RecordChangeStatus"));
  }

  private final Person thereAndBack =
      week.person()
          .rated(MONDAY, "40,01012025")
          .rated(TUESDAY, "60,02012025")
          .rated(WEDNESDAY, "40,03012025");

  @Test
  void a_rating_that_comes_back_is_a_third_version() {
    assertEquals(
        List.of("040 20250101 20250101", "060 20250101 20250201", "040 20250101 20250301"),
        week.scd(thereAndBack).show(PERCENT, BEGIN, UPDATE));
  }

  @Test
  void every_version_but_the_last_is_expired_by_the_one_after_it() {
    assertEquals(
        List.of(
            "false true 2025-03-04 Expired Record",
            "false true 2025-03-05 Expired Record",
            "true false 2025-03-05 Updated Record"),
        week.scd(thereAndBack)
            .show("RecordStatus", "sentToDoD", "RecordLastUpdated", "RecordChangeStatus"));
  }

  @Test
  void the_change_log_says_what_differed() {
    assertEquals(
        List.of(
            PERCENT + " old value: Null changed to new value: 040",
            PERCENT + " old value: 040 changed to new value: 060",
            PERCENT + " old value: 060 changed to new value: 040"),
        week.scd(thereAndBack).show("change_log"));
  }

  private final Person zeros =
      week.person("0000000042")
          .rated(MONDAY, "0050,01012025")
          .rated(TUESDAY, "50,01012025")
          .rated(WEDNESDAY, "050,01012025");

  @Test
  void leading_zeros_of_a_percentage_are_no_change() {
    assertEquals(List.of("050"), week.scd(zeros).show(PERCENT));
  }

  private final Person noZeros = week.person("42").rated(MONDAY, "70,01012025");

  @Test
  void leading_zeros_of_an_identifier_tell_persons_apart() {
    assertEquals(List.of("0000000042"), week.scd(zeros).show("participant_id"));
    assertEquals(
        List.of("42 070 " + noZeros.icn()),
        week.scd(noZeros).show("participant_id", PERCENT, "ICN"));
  }

  private final Person blankFirst = week.person().rated(MONDAY, ",01012025");

  @Test
  void a_blank_percentage_of_a_new_person_is_zero() {
    assertEquals(List.of("000"), week.scd(blankFirst).show(PERCENT));
  }

  private final Person blankLater =
      week.person()
          .rated(MONDAY, "30,01012025")
          .rated(TUESDAY, " ,02012025")
          .rated(WEDNESDAY, "40,03012025");

  @Test
  void a_blank_percentage_keeps_what_is_known() {
    assertEquals(
        List.of("030 20250101", "040 20250301"), week.scd(blankLater).show(PERCENT, UPDATE));
  }

  private final Person redated =
      week.person().rated(MONDAY, "30,01012025").rated(TUESDAY, "30,02012025");

  @Test
  void another_rating_date_alone_is_no_change() {
    assertEquals(List.of("030 20250101"), week.scd(redated).show(PERCENT, UPDATE));
  }

  private final Person late =
      week.person().knownFrom(WEDNESDAY).rated(MONDAY, "30,01012025").rated(TUESDAY, "50,02012025");

  @Test
  void who_has_no_icn_waits() {
    assertTrue(anyCell(week.waiting(TUESDAY), late.participant()));
    assertFalse(anyCell(week.waiting(WEDNESDAY), late.participant()));
  }

  @Test
  void who_is_known_at_last_is_taken_up_with_the_files_of_his_own() {
    assertEquals(
        List.of(
            "030 20250101 2025-03-03 09:30:00 " + MONDAY.scdFile(),
            "050 20250101 2025-03-04 09:30:00 " + TUESDAY.scdFile()),
        week.scd(late).show(PERCENT, BEGIN, EVENT, "filename"));
    assertEquals(List.of(late.icn(), late.icn()), week.scd(late).show("ICN"));
  }

  private final Person lateAndChanged =
      week.person()
          .knownFrom(WEDNESDAY)
          .rated(MONDAY, "30,01012025")
          .rated(WEDNESDAY, "80,03012025");

  @Test
  void who_is_taken_up_is_so_before_the_new_files() {
    assertEquals(
        List.of("030 Expired Record", "080 Updated Record"),
        week.scd(lateAndChanged).show(PERCENT, "RecordChangeStatus"));
  }

  private final Person stranger = week.person().neverKnown().rated(MONDAY, "30,01012025");

  @Test
  void who_stays_unknown_waits_on() {
    assertEquals(List.of(), week.scd(stranger).show(PERCENT));
    assertTrue(anyCell(week.waiting(THURSDAY), stranger.participant()));
  }

  private final Person forgotten =
      week.person()
          .forgottenFrom(TUESDAY)
          .rated(MONDAY, "30,01012025")
          .rated(TUESDAY, "60,02012025");

  @Test
  void an_identity_that_is_missing_is_taken_from_the_active_row() {
    String identity = forgotten.icn() + " " + forgotten.edipi();
    assertEquals(
        List.of("030 " + identity, "060 " + identity),
        week.scd(forgotten).show(PERCENT, "ICN", "edipi"));
  }

  private final Person unusual = week.person().rated(MONDAY, "45,01012025");

  @Test
  void a_percentage_between_the_tens_is_accepted_with_a_warning() {
    assertEquals(List.of("045"), week.scd(unusual).show(PERCENT));
    assertEquals(1, scdEntry(week.report(MONDAY)).lines().unusual());
  }

  @Test
  void at_most_one_version_of_a_participant_is_active() {
    Rows active = week.runs().unified().where("Batch_CD", "SCD").where("RecordStatus", "true");
    assertEquals(active.all().size(), active.only("participant_id").all().distinct().size());
  }

  @Test
  void accepted_duplicate_and_rejected_lines_add_up_to_the_lines_read() {
    for (LedgerEntry entry : week.reports().flatMap(RunReport::deliveries)) {
      assertEquals(
          entry.lines().read(),
          entry.tally().accepted() + entry.tally().duplicate() + entry.lines().rejected(),
          entry.id());
    }
  }

  @Test
  void duplicates_are_counted() {
    assertEquals(5, scdEntry(week.report(MONDAY)).tally().duplicate());
  }

  @Test
  void every_run_leaves_one_row_in_the_log() {
    assertEquals(
        List.of(
            "SUCCEEDED update 2025-03-04 14:00:00",
            "SUCCEEDED update 2025-03-05 14:00:00",
            "SUCCEEDED update 2025-03-06 14:00:00",
            "SUCCEEDED update 2025-03-07 14:00:00"),
        week.runs()
            .rows("patronage_pipeline_log")
            .only("status", "processing_mode", "run_timestamp_utc")
            .all()
            .map(
                row ->
                    row.get("status").get()
                        + " "
                        + row.get("processing_mode").get()
                        + " "
                        + row.get("run_timestamp_utc").get())
            .sorted()
            .toJavaList());
    assertTrue(week.reports().forAll(report -> report.status() == RunStatus.SUCCEEDED));
  }

  private static LedgerEntry scdEntry(RunReport report) {
    return report
        .deliveries()
        .find(entry -> entry.batchCode().equals("SCD") && !entry.sha256().isEmpty())
        .get();
  }

  private static boolean anyCell(Rows rows, String part) {
    return rows.all().exists(row -> row.values().exists(cell -> cell.contains(part)));
  }
}
