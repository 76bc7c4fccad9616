package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;

/**
 * Files that land with an old modification time (RULES 9): those of days 1 and 3 are taken, then
 * the one of day 2 comes, on day 4. Every case is a participant of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LateFilesSuite {
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String BEGIN = "Status_Begin_Date";
  private static final String LOG = "change_log";
  private static final String VETERAN = "1900000001";
  private static final String SECOND = "CPIDODIEX_2.csv";
  private static final String THIRD = "CPIDODIEX_3.csv";
  private static final String[] FIRST_LINES = {
    "11,50,01012025",
    "12,50,01012025",
    "13,50,01012025",
    "15,50,01012025",
    "16,50,01012025",
    "17,,01012025",
    "18,50,01012025",
    "21,50,01012025"
  };
  private static final String[] LATE_LINES = {
    "11,70,02012025", "12,70,02012025", "13,70,02012025", "14,30,02012025", "15,70,02012025",
    "16,50,02012025", "17,40,02012025", "19,40,02012025", "20,40,02012025", "20,40,02022025",
    "x,40,02012025"
  };
  private static final String[] THIRD_LINES = {
    "11,50,03012025",
    "12,60,03012025",
    "13,70,03012025",
    "14,60,03012025",
    "15,,03012025",
    "16,60,03012025",
    "17,40,03012025",
    "18,60,03012025",
    "21,60,03012025"
  };

  private Path folder;
  private Runs runs;
  private RunReport late;

  protected abstract Technology technology();

  @BeforeAll
  void replay(@TempDir Path root) {
    folder = root;
    LandingZone zone = zone("late");
    runs = new Runs(technology(), zone.site());
    landFirst(zone);
    runs.update("2025-03-02T14:00:00Z");
    landThird(zone);
    runs.update("2025-03-04T14:00:00Z");
    landSecond(zone);
    late = runs.update("2025-03-05T14:00:00Z");
  }

  private LandingZone zone(String name) {
    LandingZone zone = LandingZone.at(folder.resolve(name));
    Mvi index = new Mvi();
    for (int i = 11; i <= 21; i++) {
      index.person(String.valueOf(1_000_000_000 + i), String.valueOf(i), "20000000" + i);
    }
    zone.mvi("2025-02-01T00:00:00Z", index);
    zone.pt("2025-02-01T00:00:00Z", "18,Y", "19,Y");
    return zone;
  }

  private static void landFirst(LandingZone zone) {
    zone.scd("CPIDODIEX_1.csv", "2025-03-01T09:00:00Z", FIRST_LINES);
    zone.cg("caregiver_1.csv", "2025-03-01T20:00:00Z", caregiver("Approved"));
  }

  private static void landSecond(LandingZone zone) {
    zone.scd(SECOND, "2025-03-02T09:00:00Z", LATE_LINES);
    zone.cg("caregiver_2.csv", "2025-03-02T20:00:00Z", caregiver("Denied"));
  }

  private static void landThird(LandingZone zone) {
    zone.scd(THIRD, "2025-03-03T09:00:00Z", THIRD_LINES);
    zone.cg("caregiver_3.csv", "2025-03-03T20:00:00Z", caregiver("Approved").end("2025-12-31"));
  }

  private static Caregiver caregiver(String status) {
    return Caregiver.of("1500000001", VETERAN).status(status);
  }

  @Test
  void a_later_record_that_had_changed_nothing_becomes_a_version() {
    assertEquals(
        List.of("050 20250101", "070 20250101", "050 20250101"), show("11", PERCENT, BEGIN));
    assertEquals(
        List.of(
            "2025-03-02 Expired Record", "2025-03-03 Expired Record", "2025-03-03 Updated Record"),
        show("11", "RecordLastUpdated", "RecordChangeStatus"));
  }

  @Test
  void the_version_after_it_tells_of_another_old_value() {
    assertEquals(
        List.of(
            PERCENT + " old value: Null changed to new value: 050",
            PERCENT + " old value: 050 changed to new value: 070",
            PERCENT + " old value: 070 changed to new value: 060"),
        show("12", LOG));
  }

  @Test
  void the_version_before_it_expires_on_its_day() {
    assertEquals(
        List.of("2025-03-02 false", "2025-03-03 false", "2025-03-03 true"),
        show("12", "RecordLastUpdated", "RecordStatus"));
  }

  @Test
  void a_later_version_that_is_no_change_any_more_vanishes() {
    assertEquals(
        List.of("050 2025-03-01 09:00:00 false", "070 2025-03-02 09:00:00 true"),
        show("13", PERCENT, "SDP_Event_Created_Timestamp", "RecordStatus"));
  }

  @Test
  void an_earlier_first_record_gives_the_begin_date() {
    assertEquals(
        List.of("030 20250201 Expired Record", "060 20250201 Updated Record"),
        show("14", PERCENT, BEGIN, "RecordChangeStatus"));
  }

  @Test
  void a_blank_keeps_the_late_percentage() {
    assertEquals(List.of("050", "070"), show("15", PERCENT));
  }

  @Test
  void a_late_record_that_changes_nothing_leaves_no_trace() {
    assertEquals(
        List.of("050 20250101", "060 20250301"), show("16", PERCENT, "Status_Last_Update"));
  }

  @Test
  void a_later_version_of_the_same_percentage_makes_way() {
    assertEquals(
        List.of("000 20250101", "040 20250201"), show("17", PERCENT, "Status_Last_Update"));
  }

  @Test
  void who_is_not_in_the_late_file_stays_as_he_was() {
    assertEquals(List.of("050 Y", "060 Y"), show("18", PERCENT, "PT_Indicator"));
    assertEquals(List.of("050", "060"), show("21", PERCENT));
  }

  @Test
  void who_is_in_the_late_file_alone_is_new() {
    assertEquals(
        List.of("040 Y New Record"), show("19", PERCENT, "PT_Indicator", "RecordChangeStatus"));
  }

  @Test
  void a_late_caregiver_event_is_worked_in_too() {
    assertEquals(
        List.of("Approved -", "Denied -", "Approved 20251231"),
        runs.unified().where("Batch_CD", "CG").show("Caregiver_Status", "Status_Termination_Date"));
    assertEquals(
        "Status_Termination_Date old value: Null changed to new value: 20251231"
            + " Caregiver_Status old value: Denied changed to new value: Approved",
        runs.unified().where("Batch_CD", "CG").show(LOG).get(2));
  }

  @Test
  void its_lines_are_counted_as_those_of_any_file() {
    LedgerEntry entry = late.deliveries().find(one -> one.stamp().name().equals(SECOND)).get();
    assertEquals(11, entry.lines().read());
    assertEquals(1, entry.lines().rejected());
    assertEquals(1, entry.tally().duplicate());
    assertEquals(9, entry.tally().accepted());
  }

  @Test
  void what_was_worked_out_again_is_sound_and_counted() {
    runs.mustBeSound();
  }

  @Test
  void a_day_without_late_files_reads_no_line_but_its_own() {
    LandingZone zone = zone("ordinary");
    Site site = zone.site();
    Runs own = new Runs(technology(), site.readAs(CountedReading.of(site.sources())));
    landFirst(zone);
    own.update("2025-03-02T14:00:00Z");
    landThird(zone);
    long before = CountedReading.lines();
    own.update("2025-03-04T14:00:00Z");
    assertEquals(THIRD_LINES.length, CountedReading.lines() - before);
  }

  @Test
  void the_files_in_their_order_would_have_left_the_same() {
    LandingZone zone = zone("in order");
    landFirst(zone);
    landSecond(zone);
    landThird(zone);
    Runs ordered = new Runs(technology(), zone.site());
    ordered.update("2025-03-05T14:00:00Z");
    RowDifference.between(ordered.unified(), runs.unified()).mustBeNone("patronage_unified");
  }

  @Test
  void a_late_record_takes_the_pt_of_today_and_makes_the_sweep_after_it_vanish() {
    LandingZone zone = zone("swept");
    landFirst(zone);
    Runs swept = new Runs(technology(), zone.site());
    swept.update("2025-03-02T14:00:00Z");
    zone.pt("2025-03-03T00:00:00Z", "11,Y", "21,Y");
    zone.scd(THIRD, "2025-03-03T09:00:00Z", "12,60,03012025");
    swept.update("2025-03-04T14:00:00Z");
    assertEquals(
        List.of("050 N", "050 Y"),
        swept.unified().where("participant_id", "11").show(PERCENT, "PT_Indicator"));

    zone.scd(SECOND, "2025-03-02T09:00:00Z", "11,70,02012025");
    swept.update("2025-03-05T14:00:00Z");

    assertEquals(
        List.of("050 N CPIDODIEX_1.csv", "070 Y " + SECOND),
        swept.unified().where("participant_id", "11").show(PERCENT, "PT_Indicator", "filename"));
    assertEquals(
        List.of("050 N CPIDODIEX_1.csv", "050 Y " + THIRD),
        swept.unified().where("participant_id", "21").show(PERCENT, "PT_Indicator", "filename"));
  }

  @Test
  void versions_that_stand_keep_their_identity_and_the_late_one_takes_that_of_today() {
    LandingZone zone = zone("renamed");
    landFirst(zone);
    landThird(zone);
    Runs renamed = new Runs(technology(), zone.site());
    renamed.update("2025-03-04T14:00:00Z");
    zone.mvi("2025-03-04T15:00:00Z", new Mvi().person("1000000012", "12", "2099999999"));
    zone.scd(SECOND, "2025-03-02T09:00:00Z", "12,70,02012025");
    renamed.update("2025-03-05T14:00:00Z");
    assertEquals(
        List.of("050 2000000012", "070 2099999999", "060 2000000012"),
        renamed.unified().where("participant_id", "12").show(PERCENT, "edipi"));
  }

  @Test
  void who_waited_alone_is_taken_up_though_a_file_that_came_after_is_gone() {
    LandingZone zone = zone("waited");
    landFirst(zone);
    zone.scd(SECOND, "2025-03-02T09:00:00Z", "99,40,02012025");
    landThird(zone);
    Runs waited = new Runs(technology(), zone.site());
    waited.update("2025-03-04T14:00:00Z");
    zone.deleteScd(THIRD);
    zone.mvi("2025-03-04T15:00:00Z", new Mvi().person("1000000099", "99", "2000000099"));
    assertEquals(RunStatus.SUCCEEDED, waited.update("2025-03-05T14:00:00Z").status());
    assertEquals(
        List.of("040 2025-03-02 09:00:00 " + SECOND),
        waited
            .unified()
            .where("participant_id", "99")
            .show(PERCENT, "SDP_Event_Created_Timestamp", "filename"));
  }

  @Test
  void a_late_file_is_held_while_one_that_came_after_it_is_gone() {
    LandingZone zone = zone("gone");
    landFirst(zone);
    landThird(zone);
    Runs gone = new Runs(technology(), zone.site());
    gone.update("2025-03-04T14:00:00Z");
    Rows before = gone.unified();
    zone.deleteScd(THIRD);
    zone.scd(SECOND, "2025-03-02T09:00:00Z", LATE_LINES);

    RunReport report = gone.update("2025-03-05T14:00:00Z");

    assertEquals(RunStatus.FAILED, report.status());
    assertTrue(report.problem().contains(SECOND), report.problem());
    assertTrue(report.problem().contains(THIRD), report.problem());
    RowDifference.between(before, gone.unified()).mustBeNone("patronage_unified");

    landThird(zone);
    assertEquals(RunStatus.SUCCEEDED, gone.update("2025-03-06T14:00:00Z").status());
    assertEquals(
        List.of("050", "070", "050"), gone.unified().where("participant_id", "11").show(PERCENT));
  }

  private List<String> show(String participant, String... columns) {
    return runs.unified().where("participant_id", participant).show(columns);
  }
}
