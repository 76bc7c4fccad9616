package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.run.RunStatus;

/** Which files can be taken back, how they come again, and what becomes of PT. */
public abstract class UndoCasesSuite {
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String PT = "PT_Indicator";
  private static final String FIRST = "CPIDODIEX_1.csv";
  private static final String SECOND = "CPIDODIEX_2.csv";
  private static final String THIRD = "CPIDODIEX_3.csv";
  private static final String DAY_4 = "2025-03-04T14:00:00Z";
  private static final String DAY_5 = "2025-03-05T14:00:00Z";
  private static final String DAY_6 = "2025-03-06T14:00:00Z";

  private LandingZone zone;
  private Runs runs;

  protected abstract Technology technology();

  @BeforeEach
  void aZone(@TempDir Path root) {
    zone = LandingZone.at(root);
    zone.mvi("2025-02-01T00:00:00Z", index());
    runs = new Runs(technology(), zone.site());
  }

  @AfterEach
  void verifyFindsNothingWrong() {
    runs.mustBeSound();
  }

  private static Mvi index() {
    Mvi index = new Mvi();
    for (int i = 11; i <= 14; i++) {
      index.person(String.valueOf(1_000_000_000 + i), String.valueOf(i), "20000000" + i);
    }
    return index;
  }

  private void first() {
    zone.scd(FIRST, "2025-03-01T09:00:00Z", "11,50,01012025", "12,50,01012025");
  }

  private void second() {
    zone.scd(SECOND, "2025-03-02T09:00:00Z", "11,70,02012025", "13,20,02012025");
  }

  private void third() {
    zone.scd(THIRD, "2025-03-03T09:00:00Z", "11,60,03012025");
  }

  private void takeAll() {
    first();
    second();
    third();
    runs.update(DAY_4);
  }

  @Test
  void the_first_file_may_go() {
    takeAll();
    runs.undo(DAY_4, FIRST);
    assertEquals(List.of("070 20250201", "060 20250201"), show("11", PERCENT, "Status_Begin_Date"));
    assertEquals(List.of(), show("12", PERCENT));
  }

  @Test
  void the_last_file_may_go_and_a_later_one_follows_on_what_was_before_it() {
    takeAll();
    runs.undo(DAY_4, THIRD);
    assertEquals(List.of("050 false", "070 true"), show("11", PERCENT, "RecordStatus"));
    zone.scd("CPIDODIEX_0.csv", "2025-03-02T12:00:00Z", "11,80,03012025");
    runs.update(DAY_5);
    assertEquals(List.of("050", "070", "080"), show("11", PERCENT));
  }

  @Test
  void the_only_file_may_go() {
    first();
    runs.update(DAY_4);
    runs.undo(DAY_4, FIRST);
    assertTrue(runs.unified().all().isEmpty());
    assertTrue(runs.update(DAY_5).deliveries().isEmpty());
  }

  @Test
  void a_file_that_came_late_may_go() {
    first();
    third();
    runs.update(DAY_4);
    Rows before = runs.unified();
    second();
    runs.update(DAY_5);
    runs.undo(DAY_6, SECOND);
    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
  }

  @Test
  void a_caregiver_file_may_go() {
    zone.cg("caregiver_1.csv", "2025-03-01T20:00:00Z", caregiver("Approved"));
    runs.update("2025-03-02T14:00:00Z");
    Rows before = runs.unified();
    zone.cg("caregiver_2.csv", "2025-03-02T20:00:00Z", caregiver("Denied"));
    runs.update(DAY_4);
    runs.undo(DAY_4, "caregiver_2.csv");
    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
  }

  private static Caregiver caregiver(String status) {
    return Caregiver.of("1500000001", "1900000001").status(status);
  }

  @Test
  void a_sweep_that_went_with_it_is_done_by_the_file_after_it() {
    first();
    runs.update("2025-03-02T06:00:00Z");
    zone.pt("2025-03-02T07:00:00Z", "12,Y");
    second();
    third();
    runs.update(DAY_4);
    assertEquals(List.of("N " + FIRST, "Y " + SECOND), show("12", PT, "filename"));
    runs.undo(DAY_4, SECOND);
    assertEquals(List.of("N " + FIRST, "Y " + THIRD), show("12", PT, "filename"));
    assertEquals(
        1, runs.unified().where("participant_id", "12").where("RecordStatus", "true").all().size());
    assertTrue(runs.update(DAY_5).deliveries().isEmpty());
  }

  @Test
  void a_sweep_that_went_with_the_last_file_is_done_at_once_and_by_itself() {
    first();
    runs.update("2025-03-02T06:00:00Z");
    zone.pt("2025-03-02T07:00:00Z", "12,Y");
    second();
    runs.update(DAY_4);
    runs.undo(DAY_4, SECOND);
    assertEquals(
        List.of("N 2025-03-01 09:00:00", "Y 2025-03-02 07:00:00"),
        show("12", PT, "SDP_Event_Created_Timestamp"));
    assertTrue(runs.update(DAY_5).deliveries().isEmpty());
  }

  @Test
  void a_sweep_of_somebody_who_was_in_it_alone_goes_with_it() {
    first();
    second();
    runs.update("2025-03-03T06:00:00Z");
    zone.pt("2025-03-03T07:00:00Z", "13,Y");
    third();
    runs.update(DAY_4);
    assertEquals(List.of("N", "Y"), show("13", PT));
    runs.undo(DAY_4, SECOND);
    assertEquals(List.of(), show("13", PT));
  }

  /** The second file swept 12, and by the third PT does not list 12 any more. */
  private void sweepAndForget() {
    first();
    runs.update("2025-03-02T06:00:00Z");
    zone.pt("2025-03-02T07:00:00Z", "12,Y");
    second();
    runs.update("2025-03-03T06:00:00Z");
    zone.pt("2025-03-03T07:00:00Z");
  }

  @Test
  void a_y_that_pt_gave_with_it_stays_where_pt_was_swept_next() {
    sweepAndForget();
    third();
    runs.update(DAY_4);
    runs.undo(DAY_4, SECOND);
    assertEquals(List.of("N " + FIRST, "Y " + THIRD), show("12", PT, "filename"));
  }

  @Test
  void a_y_that_pt_gave_with_it_stays_behind_everything_where_pt_was_not_swept_since() {
    sweepAndForget();
    zone.pt("2025-03-02T07:00:00Z", "12,Y");
    third();
    runs.update(DAY_4);
    zone.pt(DAY_4);
    runs.undo(DAY_4, SECOND);
    assertEquals(List.of("N " + FIRST, "Y " + THIRD), show("12", PT, "filename"));
    assertTrue(runs.update(DAY_5).deliveries().isEmpty());
  }

  @Test
  void with_nothing_behind_it_the_newest_version_that_remains_has_its_y_and_dmdc_is_told() {
    sweepAndForget();
    runs.export("2025-03-03T08:00:00Z");
    runs.undo(DAY_4, SECOND);
    assertEquals(List.of("Y " + FIRST + " true"), show("12", PT, "filename", "RecordStatus"));
    runs.update("2025-03-05T15:00:00Z");
    assertTrue(
        Exports.in(runs.exports())
            .get("PATRONAGE_20250305.txt")
            .contains("2000000012SCD05020250101Y"));
  }

  @Test
  void a_y_of_somebody_whom_it_alone_mentioned_goes_with_them() {
    sweepAndForget();
    zone.pt("2025-03-03T07:00:00Z", "13,Y");
    third();
    runs.update(DAY_4);
    zone.pt(DAY_4);
    runs.undo(DAY_4, SECOND);
    assertEquals(List.of(), show("13", PT));
  }

  @Test
  void what_comes_in_its_place_takes_nobodys_y_nor_identity() {
    sweepAndForget();
    zone.mvi("2025-03-03T07:00:00Z", new Mvi().person("1000000011", "11", "2000000011"));
    third();
    runs.update(DAY_4);
    zone.scd("CPIDODIEX_right.csv", "2025-03-04T12:00:00Z", "12,60,02012025", "13,30,02012025");
    runs.replace(DAY_4, SECOND, "CPIDODIEX_right.csv");
    assertEquals(
        List.of("050 N 1000000012 2000000012", "060 Y 1000000012 2000000012"),
        show("12", PERCENT, PT, "ICN", "edipi"));
    assertEquals(List.of("030 N 1000000013 2000000013"), show("13", PERCENT, PT, "ICN", "edipi"));
  }

  @Test
  void what_comes_in_its_place_without_somebody_leaves_them_their_y() {
    sweepAndForget();
    zone.scd("CPIDODIEX_right.csv", "2025-03-04T12:00:00Z", "11,60,02012025");
    runs.replace(DAY_4, SECOND, "CPIDODIEX_right.csv");
    assertEquals(List.of("N " + FIRST, "Y CPIDODIEX_right.csv"), show("12", PT, "filename"));
  }

  @Test
  void who_was_known_by_it_alone_waits_with_the_records_of_later_files() {
    first();
    second();
    runs.update("2025-03-02T15:00:00Z");
    runs.update("2025-03-03T06:00:00Z");
    zone.mvi("2025-03-03T07:00:00Z", new Mvi().person("1000000011", "11", "2000000011"));
    zone.scd(THIRD, "2025-03-03T09:00:00Z", "13,,03012025");
    runs.update(DAY_4);
    assertEquals(List.of("020"), show("13", PERCENT));

    runs.undo(DAY_4, SECOND);

    assertEquals(List.of(), show("13", PERCENT));
    assertEquals(List.of("2 13"), runs.rows("unresolved_records").sorted("line", "key"));
    zone.mvi("2025-03-05T07:00:00Z", index());
    runs.update(DAY_6);
    assertEquals(List.of("000 " + THIRD), show("13", PERCENT, "filename"));
    assertTrue(runs.rows("unresolved_records").all().isEmpty());
  }

  @Test
  void it_comes_again_only_when_it_is_accepted_by_name_and_dmdc_is_told_again() {
    takeAll();
    runs.export("2025-03-04T08:00:00Z");
    Rows before = runs.unified();
    runs.undo(DAY_5, SECOND);
    assertTrue(runs.update(DAY_5).deliveries().isEmpty());

    assertEquals(1, runs.update(DAY_6, SECOND).deliveries().size());

    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
    assertTrue(runs.update("2025-03-07T09:00:00Z").deliveries().isEmpty());
    assertTrue(
        Exports.in(runs.exports()).get("PATRONAGE_20250307.txt").contains("2000000013SCD020"));
    runs.undo("2025-03-08T09:00:00Z", SECOND);
    assertEquals(List.of("050", "060"), show("11", PERCENT));
  }

  @Test
  void a_rebuild_does_not_bring_it_back() {
    takeAll();
    runs.undo(DAY_4, SECOND);
    Rows before = runs.unified();
    runs.rebuild("2025-04-01T14:00:00Z");
    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
    assertEquals(1, runs.rows("file_ledger").where("status", "UNDONE").all().size());
  }

  @Test
  void another_file_takes_its_place_and_time() {
    takeAll();
    zone.scd("CPIDODIEX_right.csv", "2025-03-04T12:00:00Z", "11,80,02012025", "14,10,02012025");
    var done = runs.replace(DAY_4, SECOND, "CPIDODIEX_right.csv");
    assertEquals(
        List.of(
            "050 2025-03-01 09:00:00 " + FIRST,
            "080 2025-03-02 09:00:00 CPIDODIEX_right.csv",
            "060 2025-03-03 09:00:00 " + THIRD),
        show("11", PERCENT, "SDP_Event_Created_Timestamp", "filename"));
    assertEquals(List.of(), show("13", PERCENT));
    assertEquals(List.of("010"), show("14", PERCENT));
    assertEquals(2, done.report().deliveries().head().tally().accepted());
    assertTrue(runs.replace(DAY_4, SECOND, "CPIDODIEX_right.csv").isDoneBefore());
    assertEquals(RunStatus.SUCCEEDED, runs.update(DAY_5).status());
    runs.undo(DAY_5, "CPIDODIEX_right.csv");
    assertEquals(List.of("050", "060"), show("11", PERCENT));
  }

  @Test
  void the_corrected_file_of_the_same_name_takes_its_place() {
    takeAll();
    zone.scd(SECOND, "2025-03-04T12:00:00Z", "11,70,02012025", "12,,02012025", "14,10,02012025");
    runs.replace(DAY_4, SECOND, SECOND);
    assertEquals(List.of("050", "070", "060"), show("11", PERCENT));
    assertEquals(List.of(), show("13", PERCENT));
    assertEquals(
        List.of("010 2025-03-02 09:00:00"), show("14", PERCENT, "SDP_Event_Created_Timestamp"));
    zone.scd("CPIDODIEX_0.csv", "2025-03-01T12:00:00Z", "11,40,01152025");
    runs.update(DAY_5);
    assertEquals(List.of("050", "040", "070", "060"), show("11", PERCENT));
  }

  @Test
  void a_second_replacement_is_refused_until_the_first_one_is_undone() {
    takeAll();
    zone.scd("CPIDODIEX_g.csv", "2025-03-04T12:00:00Z", "11,80,02012025");
    zone.scd("CPIDODIEX_h.csv", "2025-03-04T12:00:00Z", "11,90,02012025");
    zone.scd("CPIDODIEX_k.csv", "2025-03-04T12:00:00Z", "11,40,02012025");
    runs.replace(DAY_4, SECOND, "CPIDODIEX_g.csv");
    String message = refused(() -> runs.replace(DAY_4, SECOND, "CPIDODIEX_h.csv"));
    assertTrue(message.contains("undo CPIDODIEX_g.csv"), message);
    assertEquals(List.of("050", "080", "060"), show("11", PERCENT));

    runs.replace(DAY_5, "CPIDODIEX_g.csv", "CPIDODIEX_k.csv");
    message = refused(() -> runs.replace(DAY_5, SECOND, "CPIDODIEX_h.csv"));
    assertTrue(message.contains("undo CPIDODIEX_k.csv"), message);

    runs.undo(DAY_5, "CPIDODIEX_k.csv");
    runs.replace(DAY_6, SECOND, "CPIDODIEX_h.csv");
    assertEquals(List.of("050", "090", "060"), show("11", PERCENT));
  }

  @Test
  void a_replacement_that_is_held_leaves_everything_as_it_was() {
    takeAll();
    var before = runs.versions();
    Rows ledger = runs.rows("file_ledger");
    zone.rawScd("CPIDODIEX_bad.csv", "2025-03-04T12:00:00Z", "PTCPNT_ID,X\n11,1\n");
    assertTrue(refused(() -> runs.replace(DAY_4, SECOND, "CPIDODIEX_bad.csv")).contains("without"));
    assertTrue(
        refused(() -> runs.replace(DAY_4, SECOND, "CPIDODIEX_none.csv")).contains("no file"));
    assertTrue(refused(() -> runs.replace(DAY_4, SECOND, SECOND)).contains("content"));
    assertTrue(refused(() -> runs.replace(DAY_4, SECOND, FIRST)).contains("already"));
    assertEquals(before.get("patronage_unified"), runs.versions().get("patronage_unified"));
    RowDifference.between(ledger, runs.rows("file_ledger")).mustBeNone("file_ledger");
  }

  @Test
  void while_a_later_file_is_gone_nothing_is_undone_and_the_message_names_it() {
    takeAll();
    Rows before = runs.unified();
    zone.deleteScd(THIRD);
    String message = refused(() -> runs.undo(DAY_4, SECOND));
    assertTrue(message.contains(SECOND) && message.contains(THIRD), message);
    RowDifference.between(before, runs.unified()).mustBeNone("patronage_unified");
    assertEquals(
        List.of("FAILED"),
        runs.rows("patronage_pipeline_log").where("processing_mode", "undo").sorted("status"));
    third();
    runs.undo(DAY_4, SECOND);
    assertEquals(List.of("050", "060"), show("11", PERCENT));
  }

  @Test
  void of_several_files_of_a_name_one_has_to_be_said() {
    takeAll();
    zone.scd(SECOND, "2025-03-04T09:00:00Z", "11,80,03022025");
    runs.update(DAY_5);
    String message = refused(() -> runs.undo(DAY_5, SECOND));
    String correction = message.replaceAll("(?s).*, (\\S+) of 2025-03-04.*", "$1");
    runs.undo(DAY_5, correction);
    assertEquals(List.of("050", "070", "060"), show("11", PERCENT));
  }

  @Test
  void seeds_sweeps_and_names_that_nobody_knows_are_refused() {
    zone.seed("1500000001,1900000001,Primary Caregiver,Approved,2024-01-02,");
    first();
    runs.rebuild("2025-04-01T14:00:00Z");
    zone.pt("2025-04-01T16:00:00Z", "11,Y");
    runs.update("2025-04-02T14:00:00Z");
    assertTrue(refused(() -> runs.undo(DAY_6, "cg_seed.csv")).contains("seed"));
    assertTrue(refused(() -> runs.undo(DAY_6, "current")).contains("no file of a feed"));
    assertTrue(refused(() -> runs.undo(DAY_6, "CPIDODIEX_x.csv")).contains("was applied"));
    assertTrue(refused(() -> runs.undo(DAY_6, FIRST + "@0000")).contains("was applied"));
  }

  private static String refused(Runnable undo) {
    return assertThrows(StorageException.class, undo::run).getMessage();
  }

  private List<String> show(String participant, String... columns) {
    return runs.unified().where("participant_id", participant).show(columns);
  }
}
