package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.dmdc.SentFile;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;
import org.patronage.application.undo.Undone;

/**
 * The second of three files is taken back on Thursday, after the export of Wednesday has told DMDC
 * of all three; every case is a participant of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class UndoSuite {
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String LOG = "change_log";
  private static final String WRONG = "CPIDODIEX_2.csv";
  private static final String THURSDAY = "2025-03-06T10:00:00Z";
  private static final String FRIDAY = "2025-03-07T14:00:00Z";

  private Path folder;
  private LandingZone zone;
  private Runs runs;
  private Undone undone;
  private Undone again;
  private boolean wroteAgain;
  private RunReport friday;

  protected abstract Technology technology();

  /** Where the tables are. */
  protected final Path home() {
    return zone.site().home();
  }

  /** What became of it. */
  protected final Undone undone() {
    return undone;
  }

  @BeforeAll
  void replay(@TempDir Path root) {
    folder = root;
    zone = zone("undone");
    runs = new Runs(technology(), zone.site());
    landFirst(zone);
    runs.update("2025-03-03T14:00:00Z");
    runs.export("2025-03-03T15:00:00Z");
    landWrong(zone, WRONG);
    landThird(zone);
    runs.update("2025-03-05T14:00:00Z");
    undone = runs.undo(THURSDAY, WRONG);
    var before = runs.versions();
    again = runs.undo(THURSDAY, WRONG);
    wroteAgain = !before.equals(runs.versions());
    landWrong(zone, "CPIDODIEX_2_again.csv");
    landFourth(zone);
    friday = runs.update(FRIDAY);
  }

  private LandingZone zone(String name) {
    LandingZone zone = LandingZone.at(folder.resolve(name));
    Mvi index = new Mvi();
    for (int i = 11; i <= 17; i++) {
      index.person(String.valueOf(1_000_000_000 + i), String.valueOf(i), "20000000" + i);
    }
    zone.mvi("2025-02-01T00:00:00Z", index);
    return zone;
  }

  private static void landFirst(LandingZone zone) {
    zone.scd(
        "CPIDODIEX_1.csv",
        "2025-03-02T20:00:00Z",
        "11,50,01012025",
        "12,50,01012025",
        "13,50,01012025",
        "14,50,01012025",
        "17,50,01012025");
  }

  private static void landWrong(LandingZone zone, String name) {
    zone.scd(
        name,
        "2025-03-03T09:00:00Z",
        "11,70,02012025",
        "12,70,02012025",
        "13,,02012025",
        "15,40,02012025",
        "16,40,02012025",
        "17,70,02012025",
        "98,40,02012025",
        "x,40,02012025");
  }

  private static void landThird(LandingZone zone) {
    zone.scd(
        "CPIDODIEX_3.csv",
        "2025-03-04T09:00:00Z",
        "12,60,03012025",
        "14,60,03012025",
        "15,60,03012025",
        "17,70,03012025");
  }

  private static void landFourth(LandingZone zone) {
    zone.scd("CPIDODIEX_4.csv", "2025-03-06T09:00:00Z", "11,,04012025", "13,80,04012025");
  }

  @Test
  void a_person_whom_it_changed_is_as_before() {
    assertEquals(
        List.of("050 true New Record 2025-03-02"),
        show("11", PERCENT, "RecordStatus", "RecordChangeStatus", "RecordLastUpdated"));
  }

  @Test
  void the_version_after_it_tells_of_another_old_value() {
    assertEquals(
        List.of(
            PERCENT + " old value: Null changed to new value: 050",
            PERCENT + " old value: 050 changed to new value: 060"),
        show("12", LOG));
  }

  @Test
  void a_later_record_that_had_changed_nothing_becomes_a_version() {
    assertEquals(
        List.of("050 CPIDODIEX_1.csv", "070 CPIDODIEX_3.csv"), show("17", PERCENT, "filename"));
  }

  @Test
  void who_was_in_it_first_begins_later() {
    assertEquals(
        List.of("060 20250301 New Record"),
        show("15", PERCENT, "Status_Begin_Date", "RecordChangeStatus"));
  }

  @Test
  void who_was_in_it_alone_is_gone() {
    assertEquals(List.of(), show("16", PERCENT));
  }

  @Test
  void its_rejected_lines_and_those_of_its_records_that_waited_are_gone() {
    assertEquals(List.of(), runs.rows("quarantine").sorted("line"));
    assertEquals(List.of(), runs.rows("unresolved_records").sorted("line"));
  }

  @Test
  void the_ledger_says_by_whom_and_why_and_what_came_of_it() {
    Rows ledger = runs.rows("file_ledger").where("status", "UNDONE");
    assertEquals(List.of("FILE " + WRONG, "UNDO " + WRONG), ledger.sorted("kind", "name"));
    assertEquals("undone by somebody: a trial", ledger.where("kind", "FILE").single("note"));
    assertEquals("0", ledger.where("kind", "FILE").single("revised"));
    assertFalse(ledger.where("kind", "UNDO").single("revised").equals("0"));
    assertFalse(ledger.where("kind", "UNDO").single("table_version").isEmpty());
  }

  @Test
  void it_is_a_run_with_a_row_in_the_log() {
    assertEquals(
        List.of("undo SUCCEEDED", "undo SUCCEEDED"),
        runs.rows("patronage_pipeline_log")
            .where("processing_mode", "undo")
            .sorted("processing_mode", "status"));
    assertEquals(RunStatus.SUCCEEDED, undone.report().status());
  }

  @Test
  void the_files_whose_records_it_touches_are_named_with_how_many() {
    assertEquals(List.of(new SentFile("PATRONAGE_20250305.txt", 4)), undone.sent().asJava());
  }

  @Test
  void asked_for_twice_it_says_so_and_writes_nothing() {
    assertFalse(undone.isDoneBefore());
    assertTrue(again.isDoneBefore());
    assertEquals(undone.file(), again.file());
    assertEquals(undone.sent(), again.sent());
    assertFalse(wroteAgain);
  }

  @Test
  void the_next_run_neither_takes_it_again_nor_its_content_under_another_name() {
    assertEquals(
        List.of("CPIDODIEX_2_again.csv REDELIVERED", "CPIDODIEX_4.csv TAKEN"),
        friday.deliveries().map(one -> one.stamp().name() + " " + one.status()).toJavaList());
  }

  @Test
  void the_next_export_tells_dmdc_what_holds_again() {
    List<String> lines = Exports.in(runs.exports()).get("PATRONAGE_20250307.txt").lines().toList();
    assertEquals(
        List.of(
            "2000000011SCD05020250101N 20250101        ",
            "2000000013SCD08020250101N 20250401        ",
            "2000000015SCD06020250301N 20250301        ",
            "2000000017SCD07020250101N 20250301        "),
        lines.stream().filter(line -> !line.isEmpty()).toList());
  }

  @Test
  void with_the_rest_of_the_month_all_is_as_if_it_had_never_come() {
    LandingZone clean = zone("clean");
    landFirst(clean);
    landThird(clean);
    landFourth(clean);
    Runs without = new Runs(technology(), clean.site());
    without.update(FRIDAY);
    RowDifference.between(without.unified(), runs.unified()).mustBeNone("patronage_unified");
  }

  @Test
  void verify_finds_nothing_wrong() {
    runs.mustBeSound();
  }

  private List<String> show(String participant, String... columns) {
    return runs.unified().where("participant_id", participant).show(columns);
  }
}
