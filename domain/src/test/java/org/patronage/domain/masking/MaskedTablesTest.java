package org.patronage.domain.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class MaskedTablesTest {
  private static final Masking MASKING =
      MaskingPropertiesTest.with("a key of the tests, long enough.");
  private static final String EDIPI = "2000000001";

  @Test
  void one_person_is_one_person_in_every_table() {
    String mask = cell("patronage_unified", "ICN", HashMap.of("ICN", "1000000001"));
    assertEquals(
        mask, cell("late_versions", "Veteran_ICN", HashMap.of("Veteran_ICN", "1000000001")));
    assertEquals(
        mask, cell("correlation_lookup", "MVIPersonICN", HashMap.of("MVIPersonICN", "1000000001")));
    assertNotEquals("1000000001", mask);
    assertNotEquals(mask, cell("patronage_unified", "edipi", HashMap.of("edipi", "1000000001")));
  }

  @Test
  void an_identifier_of_an_institution_is_masked_as_it_is_in_the_lookup() {
    String column = "TreatingFacilityPersonIdentifier";
    Map<String, String> atDod = HashMap.of(column, EDIPI, "InstitutionCode", "200DOD");
    Map<String, String> atCorp = HashMap.of(column, EDIPI, "InstitutionCode", "200CORP");
    Map<String, String> elsewhere = HashMap.of(column, EDIPI, "InstitutionCode", "500XX");

    String dod = cell("duplicate_correlations", column, atDod);
    assertEquals(cell("correlation_lookup", "edipi", HashMap.of("edipi", EDIPI)), dod);
    assertEquals(
        cell("correlation_lookup", "participant_id", HashMap.of("participant_id", EDIPI)),
        cell("duplicate_correlations", column, atCorp));
    assertNotEquals(EDIPI, cell("duplicate_correlations", column, elsewhere));
    assertNotEquals(dod, cell("duplicate_correlations", column, elsewhere));
  }

  @Test
  void a_record_for_dmdc_has_the_mask_of_its_edipi_and_all_else_as_it_was() {
    String rest = "SCD07020250101N 20250102        ";
    String masked = cell("dmdc_extract_records", "record", HashMap.of("record", EDIPI + rest));
    assertEquals(cell("dmdc_extract_records", "edipi", HashMap.of("edipi", EDIPI)) + rest, masked);

    String shorter =
        cell("dmdc_extract_records", "record", HashMap.of("record", "12345     " + rest));
    assertEquals(42, shorter.length());
    assertTrue(shorter.startsWith("     ", 5), shorter);
  }

  @Test
  void a_record_that_is_none_or_has_no_room_for_the_mask_goes() {
    String rest = "SCD07020250101N 20250102        ";
    Map<String, String> odd = HashMap.of("record", "ABCDEF    " + rest);
    Map<String, String> cut = HashMap.of("record", EDIPI + "SCD");
    assertEquals(Option.none(), find("dmdc_extract_records", "record", odd));
    assertEquals(Option.none(), find("dmdc_extract_records", "record", cut));
  }

  @Test
  void a_known_word_stays_and_an_unknown_one_is_masked_also_in_the_change_log() {
    String log = "Caregiver_Status old value: %s changed to new value: Revoked";
    assertEquals("Approved", status("Approved"));
    assertNotEquals("see 1000000001", status("see 1000000001"));
    assertEquals(
        log.formatted(status("see 1000000001")), changeLog(log.formatted("see 1000000001")).get());
  }

  @Test
  void digits_in_a_column_of_words_are_masked_in_the_change_log_as_in_the_column() {
    String log = "Caregiver_Status old value: %s changed to new value: %s";
    for (String digits : List.of("123", "12345678", "1000000001")) {
      assertEquals(
          log.formatted("Null", status(digits)), changeLog(log.formatted("Null", digits)).get());
      assertNotEquals(digits, status(digits));
    }
  }

  @Test
  void a_value_that_its_column_cannot_have_is_masked_in_the_change_log() {
    String log = "%s old value: Null changed to new value: %s";
    assertFalse(changeLog(log.formatted("Status_Begin_Date", "1000000001")).get().contains("1000"));
    assertFalse(changeLog(log.formatted("PT_Indicator", "12345678")).get().contains("12345678"));
    assertFalse(changeLog(log.formatted("another", "12345678")).get().contains("12345678"));
  }

  @Test
  void a_change_log_of_days_percentages_and_flags_stays() {
    String log =
        "SC_Combined_Disability_Percentage old value: Null changed to new value: 070"
            + " PT_Indicator old value: N changed to new value: Y"
            + " Status_Begin_Date old value: 20250101 changed to new value: 20250102";
    assertEquals(Option.some(log), changeLog(log));
  }

  @Test
  void what_is_no_change_log_goes() {
    assertEquals(Option.none(), changeLog("see 1000000001"));
    String change = "PT_Indicator old value: N changed to new value: Y";
    assertEquals(Option.none(), changeLog("1000000001 " + change));
    assertEquals(Option.none(), changeLog(change.replace("PT_Indicator", "A1000000001")));
  }

  @Test
  void raw_lines_free_texts_and_checksums_of_rows_go() {
    assertEquals(Option.none(), find("quarantine", "raw_line", HashMap.of("raw_line", "11,x")));
    assertEquals(Option.none(), find("file_ledger", "note", HashMap.of("note", "held")));
    for (String text : List.of("error_message", "scheduled_tasks_detail", "backup_stats")) {
      assertEquals(Option.none(), find("patronage_pipeline_log", text, HashMap.of(text, "x")));
    }
  }

  @Test
  void a_delivery_is_one_delivery_in_every_table_and_nobody_can_guess_its_content() {
    String digest = "4f0c".repeat(16);
    String mask = cell("file_ledger", "sha256", HashMap.of("sha256", digest));
    assertTrue(mask.matches("[0-9a-f]{64}"), mask);
    assertNotEquals(digest, mask);
    for (String form : List.of("SCD-%s", "SCD-%s@20250104T090000Z CPIDODIEX.csv", "undo-CG-%s@r")) {
      String id = form.formatted(digest);
      String masked = form.formatted(mask);
      assertEquals(masked, cell("file_ledger", "delivery_id", HashMap.of("delivery_id", id)));
      assertEquals(masked, cell("quarantine", "delivery_id", HashMap.of("delivery_id", id)));
      assertEquals(
          masked, cell("unresolved_records", "delivery_id", HashMap.of("delivery_id", id)));
      assertEquals(masked, cell("unresolved_records", "kept_by", HashMap.of("kept_by", id)));
      assertEquals(masked, cell("late_versions", "delivery_id", HashMap.of("delivery_id", id)));
    }
  }

  @Test
  void a_list_of_deliveries_is_masked_one_by_one() {
    String digest = "4f0c".repeat(16);
    String mask = cell("file_ledger", "sha256", HashMap.of("sha256", digest));
    assertEquals(
        List.of("SCD-" + mask + "@adopted", "sweep-1"),
        MaskedTables.of("dmdc_extracts")
            .list("deliveries", List.of("SCD-" + digest + "@adopted", "sweep-1"), MASKING));
  }

  @Test
  void what_nobody_decided_on_cannot_be_copied() {
    assertThrows(IllegalArgumentException.class, () -> MaskedTables.of("another_table"));
    assertThrows(
        IllegalArgumentException.class,
        () -> MaskedTables.of("patronage_unified").mustCover("ICN", "ssn"));
    assertThrows(
        IllegalArgumentException.class,
        () -> cell("patronage_unified", "ssn", HashMap.of("ssn", "1")));
  }

  private static String status(String text) {
    return cell("patronage_unified", "Caregiver_Status", HashMap.of("Caregiver_Status", text));
  }

  private static Option<String> changeLog(String text) {
    return find("patronage_unified", "change_log", HashMap.of("change_log", text));
  }

  private static String cell(String table, String column, Map<String, String> row) {
    return find(table, column, row).get();
  }

  private static Option<String> find(String table, String column, Map<String, String> row) {
    return MaskedTables.of(table).cell(column, row::get, MASKING);
  }
}
