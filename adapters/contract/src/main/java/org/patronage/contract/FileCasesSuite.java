package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;
import org.patronage.domain.feed.RecordRule;

/**
 * Files of every kind (RULES 2, 4, 5): on the first day one file lands, on the second all the odd
 * ones, on the third some are accepted or corrected. Every case speaks of participants of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FileCasesSuite {
  private static final String HEADER = "PTCPNT_ID,CMBNED_DEGREE_DSBLTY,DSBL_DTR_DT";
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String ORDINARY = "CPIDODIEX_20250303.csv";
  private static final String BAD = "CPIDODIEX_20250304_bad.csv";
  private static final String SHORT = "CPIDODIEX_20250304_short.csv";
  private static final String BROKEN = "CPIDODIEX_20250304_broken.csv";
  private static final int PERSONS = 99;

  private Runs runs;
  private RunReport first;
  private RunReport second;
  private RunReport third;
  private Map<String, Long> beforeRepetition;
  private Map<String, Long> afterRepetition;
  private Rows afterSecond;

  protected abstract Technology technology();

  @BeforeAll
  void replay(@TempDir Path root) {
    LandingZone zone = LandingZone.at(root);
    zone.mvi("2025-03-01T00:00:00Z", everybody());
    runs = new Runs(technology(), zone.site());
    zone.scd(ORDINARY, "2025-03-03T09:00:00Z", "11,50,01012025", "12,50,01012025");
    zone.scd("cpidodiex_upper.CSV", "2025-03-03T10:00:00Z", "13,60,01012025");
    zone.scd("OTHER_20250303.csv", "2025-03-03T09:00:00Z", "14,60,01012025");
    zone.scd("CPIDODIEX_early.csv", "2024-06-29T23:59:59Z", "15,60,01012025");
    zone.scd("CPIDODIEX_first.csv", "2024-06-30T00:00:00Z", "16,60,01012025");
    zone.scd("CPIDODIEX_today.csv", "2025-03-04T00:00:00Z", "17,60,01012025");
    first = runs.update("2025-03-04T14:00:00Z");
    landOddFiles(zone);
    second = runs.update("2025-03-05T14:00:00Z");
    afterSecond = runs.unified();
    zone.scd(SHORT, "2025-03-05T09:00:00Z", "41,80,01012025");
    third = runs.update("2025-03-06T14:00:00Z", BAD);
    beforeRepetition = runs.versions();
    runs.update("2025-03-06T14:00:00Z", BAD);
    afterRepetition = runs.versions();
  }

  private static Mvi everybody() {
    Mvi index = new Mvi();
    for (int i = 10; i <= PERSONS; i++) {
      index.person(String.valueOf(1_000_000_000 + i), String.valueOf(i), "20000000" + i);
    }
    return index;
  }

  private static void landOddFiles(LandingZone zone) {
    byte[] ordinary = zone.scdContent(ORDINARY);
    zone.rawScd("CPIDODIEX_20250304_again.csv", "2025-03-04T01:00:00Z", ordinary);
    zone.scd(ORDINARY, "2025-03-04T02:00:00Z", "11,70,02012025");
    zone.rawScd("CPIDODIEX_20250304_empty.csv", "2025-03-04T03:00:00Z", "");
    zone.rawScd("CPIDODIEX_20250304_header.csv", "2025-03-04T04:00:00Z", HEADER + "\n");
    zone.rawScd(SHORT, "2025-03-04T05:00:00Z", "PTCPNT_ID,DSBL_DTR_DT\n41,01012025\n");
    zone.rawScd(
        "CPIDODIEX_20250304_order.csv",
        "2025-03-04T06:00:00Z",
        "Note,DSBL_DTR_DT,PTCPNT_ID,cmbned_degree_dsblty\nfirst,01012025,21,30\n");
    zone.rawScd(
        "CPIDODIEX_20250304_quoted.csv",
        "2025-03-04T07:00:00Z",
        HEADER
            + ",NOTE\n22,\"40\",01012025,\"commas, and\nline\nbreaks \"\" and quotes\"\n"
            + "\n23,50,01012025,\n   \n24,60,01012025,end");
    zone.rawScd(
        "CPIDODIEX_20250304_windows.csv",
        "2025-03-04T08:00:00Z",
        "\uFEFF" + HEADER + "\r\n25,50,01012025\r\n\r\n26, 60 ,01012025\r\n");
    zone.rawScd(BROKEN, "2025-03-04T09:00:00Z", broken());
    zone.scd(BAD, "2025-03-04T10:00:00Z", mostlyBad());
    zone.scd("CPIDODIEX_20250304_last.csv", "2025-03-04T11:00:00Z", "51,90,01012025");
  }

  private static byte[] broken() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(
        utf8(HEADER + "\n31,50,01012025\nx,101,02302025\n,,\n32,50\n33,50,01012025,9\n"));
    bytes.writeBytes(utf8("3"));
    bytes.write(0xE9);
    bytes.writeBytes(
        utf8(",50,01012025\n-34,5.5,2025-01-01\n35,\"50\"x,01012025\n36,100,12312024\n"));
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** 21 bad lines of 30. */
  private static Vector<String> mostlyBad() {
    return Vector.range(0, 30).map(i -> (60 + i) + (i < 21 ? ",500" : ",50") + ",01012025");
  }

  @Test
  void names_and_times_decide_which_files_are_of_a_feed() {
    assertEquals(
        List.of("CPIDODIEX_first.csv", ORDINARY, "cpidodiex_upper.CSV"),
        first.deliveries().map(entry -> entry.stamp().name()).toJavaList());
  }

  @Test
  void a_file_of_today_is_taken_tomorrow() {
    assertEquals(DeliveryStatus.TAKEN, entry(second, "CPIDODIEX_today.csv").status());
    assertEquals(List.of("060"), percentages("17"));
  }

  @Test
  void the_same_content_under_another_name_changes_nothing_and_is_recorded() {
    LedgerEntry again = entry(second, "CPIDODIEX_20250304_again.csv");
    assertEquals(DeliveryStatus.REDELIVERED, again.status());
    assertTrue(ledger().exists(entry -> entry.stamp().equals(again.stamp())));
    assertEquals(List.of("050"), percentages("12"));
  }

  @Test
  void the_same_name_with_new_content_is_a_new_delivery() {
    LedgerEntry correction = entry(second, ORDINARY);
    assertEquals(DeliveryStatus.TAKEN, correction.status());
    assertEquals(List.of("050", "070"), percentages("11"));
    assertEquals(2, ledger().count(entry -> entry.stamp().name().equals(ORDINARY)));
  }

  @Test
  void an_empty_file_is_taken_and_counts_nothing() {
    LedgerEntry empty = entry(second, "CPIDODIEX_20250304_empty.csv");
    assertEquals(DeliveryStatus.TAKEN, empty.status());
    assertEquals(0, empty.lines().read());
  }

  @Test
  void a_file_with_only_a_header_is_taken_and_counts_nothing() {
    LedgerEntry header = entry(second, "CPIDODIEX_20250304_header.csv");
    assertEquals(DeliveryStatus.TAKEN, header.status());
    assertEquals(0, header.lines().read());
  }

  @Test
  void a_file_without_a_column_is_held_and_the_note_names_it() {
    LedgerEntry held = entry(second, SHORT);
    assertEquals(DeliveryStatus.HELD, held.status());
    assertTrue(held.note().contains("CMBNED_DEGREE_DSBLTY"), held.note());
    assertFalse(held.note().contains("--accept"), "no name makes up for a column");
    assertEquals(0, afterSecond.where("participant_id", "41").all().size());
  }

  @Test
  void a_run_that_holds_a_file_has_failed_and_says_which_and_why() {
    assertEquals(RunStatus.FAILED, second.status());
    Rows log = runs.rows("patronage_pipeline_log").where("run_id", "run-2");
    assertEquals("FAILED", log.single("status"));
    String message = log.single("error_message");
    assertTrue(message.contains(SHORT), message);
    assertTrue(message.contains("CMBNED_DEGREE_DSBLTY"), message);
    assertTrue(message.contains(BAD), message);
  }

  @Test
  void the_other_files_go_on() {
    assertEquals(1, afterSecond.where("participant_id", "51").all().size());
  }

  @Test
  void a_correction_of_a_held_file_is_taken() {
    assertEquals(DeliveryStatus.TAKEN, entry(third, SHORT).status());
    assertEquals(List.of("080"), percentages("41"));
    assertEquals(RunStatus.SUCCEEDED, third.status());
  }

  @Test
  void columns_may_stand_in_another_order_and_among_others() {
    assertEquals(List.of("030"), percentages("21"));
  }

  @Test
  void quoted_fields_may_hold_commas_line_breaks_and_quotes_and_blank_lines_are_none() {
    assertEquals(3, entry(second, "CPIDODIEX_20250304_quoted.csv").lines().read());
    assertEquals(
        List.of("040", "050", "060"),
        Vector.of("22", "23", "24").flatMap(this::percentages).toJavaList());
  }

  @Test
  void line_ends_of_windows_and_a_byte_order_mark_are_read() {
    assertEquals(2, entry(second, "CPIDODIEX_20250304_windows.csv").lines().read());
    assertEquals(
        List.of("050", "060"), Vector.of("25", "26").flatMap(this::percentages).toJavaList());
  }

  @Test
  void few_rejected_lines_do_not_hold_the_others_up() {
    LedgerEntry broken = entry(second, BROKEN);
    assertEquals(DeliveryStatus.TAKEN, broken.status());
    assertEquals(9, broken.lines().read());
    assertEquals(7, broken.lines().rejected());
    assertEquals(
        List.of("050", "100"), Vector.of("31", "36").flatMap(this::percentages).toJavaList());
  }

  @Test
  void the_quarantine_names_every_rule_that_a_line_broke() {
    mustBeQuarantined(
        "x,101,02302025",
        RecordRule.PARTICIPANT_ID_DIGITS,
        RecordRule.PERCENTAGE_RANGE,
        RecordRule.RATING_DATE_REAL);
    mustBeQuarantined(",,", RecordRule.PARTICIPANT_ID_PRESENT, RecordRule.RATING_DATE_PRESENT);
    mustBeQuarantined(
        "-34,5.5,2025-01-01",
        RecordRule.PARTICIPANT_ID_DIGITS,
        RecordRule.PERCENTAGE_RANGE,
        RecordRule.RATING_DATE_REAL);
  }

  @Test
  void the_quarantine_keeps_lines_that_are_no_records() {
    mustBeQuarantined("32,50", RecordRule.FIELD_COUNT);
    mustBeQuarantined("33,50,01012025,9", RecordRule.FIELD_COUNT);
    mustBeQuarantined("3\uFFFD,50,01012025", RecordRule.UTF8);
    mustBeQuarantined("35,\"50\"x,01012025", RecordRule.QUOTING);
  }

  @Test
  void the_quarantine_says_where_a_line_stands_and_which_run_met_it() {
    Map<String, String> row = quarantined("x,101,02302025");
    List.of("SCD", "3", "run-2").forEach(cell -> assertTrue(row.containsValue(cell), cell));
    assertTrue(row.values().exists(cell -> cell.endsWith(BROKEN)));
  }

  @Test
  void too_many_rejected_lines_hold_the_file_and_nothing_of_it_is_applied() {
    LedgerEntry held = entry(second, BAD);
    assertEquals(DeliveryStatus.HELD, held.status());
    assertEquals(30, held.lines().read());
    assertEquals(21, held.lines().rejected());
    assertTrue(held.note().contains("21 of 30"), held.note());
    assertFalse(afterSecond.all().exists(row -> row.get("filename").contains(BAD)));
  }

  @Test
  void a_held_file_that_is_accepted_by_name_is_taken() {
    LedgerEntry accepted = entry(third, BAD);
    assertEquals(DeliveryStatus.TAKEN, accepted.status());
    assertEquals(9, accepted.tally().accepted());
    assertEquals(List.of("050"), percentages("89"));
    assertEquals(List.of(), percentages("60"));
    assertEquals(21, quarantine().count(row -> row.values().exists(cell -> cell.endsWith(BAD))));
  }

  @Test
  void accepted_duplicate_and_rejected_lines_add_up_to_the_lines_read() {
    for (LedgerEntry entry : ledger().filter(one -> one.status().isApplied())) {
      assertEquals(
          entry.lines().read(),
          entry.tally().accepted() + entry.tally().duplicate() + entry.lines().rejected(),
          entry.stamp().name());
    }
  }

  @Test
  void what_the_ledger_keeps_is_what_the_runs_reported() {
    assertTrue(ledger().containsAll(third.deliveries()));
  }

  @Test
  void the_same_run_again_writes_nothing() {
    assertEquals(beforeRepetition, afterRepetition);
  }

  private void mustBeQuarantined(String line, RecordRule... rules) {
    Map<String, String> row = quarantined(line);
    for (RecordRule rule : rules) {
      assertTrue(
          row.values().exists(cell -> cell.contains(rule.name()) || cell.contains(rule.text())),
          () -> rule + " is not named for " + line);
    }
  }

  private Map<String, String> quarantined(String line) {
    return quarantine()
        .find(row -> row.containsValue(line))
        .getOrElseThrow(() -> new AssertionError("not in the quarantine: " + line));
  }

  private io.vavr.collection.Seq<Map<String, String>> quarantine() {
    return runs.rows("quarantine").all();
  }

  private Vector<LedgerEntry> ledger() {
    Installation opened = runs.opened();
    return opened.ledger().entries(opened.editions().current().get()).toVector();
  }

  private List<String> percentages(String participant) {
    return runs.unified().where("participant_id", participant).show(PERCENT);
  }

  private static LedgerEntry entry(RunReport report, String file) {
    return report
        .deliveries()
        .find(entry -> entry.stamp().name().equals(file))
        .getOrElseThrow(() -> new AssertionError(file + " was not looked at"));
  }
}
