package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.patronage.application.delivery.DeliveryKind;

/** Permanent and Total: the sticky Y and its sweeps (RULES 7), in one busy week. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PermanentAndTotalSuite {
  private static final String PERCENT = "SC_Combined_Disability_Percentage";
  private static final String PT = "PT_Indicator";
  private static final String EVENT = "SDP_Event_Created_Timestamp";
  private static final String TURNED = "PT_Indicator old value: N changed to new value: Y";

  private final Week week = new Week();

  protected abstract Technology technology();

  @BeforeAll
  void replay(@TempDir Path root) {
    week.replay(technology(), root);
  }

  private final Person plain = week.person().rated(MONDAY, "50,01012025");

  @Test
  void a_new_person_without_pt_has_n() {
    assertEquals(
        List.of("N " + PERCENT + " old value: Null changed to new value: 050"),
        week.scd(plain).show(PT, "change_log"));
  }

  private final Person total = week.person().rated(MONDAY, "50,01012025").pt(MONDAY, "Y");

  @Test
  void a_new_person_with_pt_has_y_and_the_log_says_from_n() {
    assertEquals(
        List.of("Y " + PERCENT + " old value: Null changed to new value: 050 " + TURNED),
        week.scd(total).show(PT, "change_log"));
  }

  private final Person both =
      week.person()
          .rated(MONDAY, "50,01012025")
          .rated(TUESDAY, "70,02012025")
          .pt(MONDAY, "N")
          .pt(TUESDAY, "Y");

  @Test
  void percentage_and_pt_may_change_together() {
    assertEquals(List.of("050 N", "070 Y"), week.scd(both).show(PERCENT, PT));
    assertEquals(
        PERCENT + " old value: 050 changed to new value: 070 " + TURNED,
        week.scd(both).show("change_log").get(1));
  }

  private final Person rated =
      week.person().rated(MONDAY, "50,01012025").rated(TUESDAY, "70,02012025").pt(MONDAY, "Y");

  @Test
  void the_percentage_may_change_alone() {
    assertEquals(List.of("050 Y", "070 Y"), week.scd(rated).show(PERCENT, PT));
    assertEquals(
        PERCENT + " old value: 050 changed to new value: 070",
        week.scd(rated).show("change_log").get(1));
  }

  private final Person turned =
      week.person().rated(MONDAY, "50,01012025").rated(WEDNESDAY, "50,02022025").pt(WEDNESDAY, "Y");

  @Test
  void pt_may_change_alone() {
    assertEquals(
        List.of("050 N 20250101", "050 Y 20250202"),
        week.scd(turned).show(PERCENT, PT, "Status_Last_Update"));
    assertEquals(TURNED, week.scd(turned).show("change_log").get(1));
  }

  private final Person swept = week.person().rated(MONDAY, "50,01012025").pt(WEDNESDAY, "Y");

  @Test
  void pt_for_a_person_not_in_the_file_is_a_version_by_that_file() {
    assertEquals(
        List.of(
            "050 N 20250101 20250101 2025-03-03 09:30:00 " + MONDAY.scdFile(),
            "050 Y 20250101 20250101 2025-03-05 09:30:00 " + WEDNESDAY.scdFile()),
        week.scd(swept)
            .show(PERCENT, PT, "Status_Begin_Date", "Status_Last_Update", EVENT, "filename"));
    assertEquals(TURNED, week.scd(swept).show("change_log").get(1));
    assertEquals(
        List.of(swept.icn() + " " + swept.edipi(), swept.icn() + " " + swept.edipi()),
        week.scd(swept).show("ICN", "edipi"));
  }

  private final Person forgotten =
      week.person().forgottenFrom(TUESDAY).rated(MONDAY, "50,01012025").pt(WEDNESDAY, "Y");

  @Test
  void a_sweep_takes_the_identity_of_the_active_row() {
    assertEquals(List.of("N", "Y"), week.scd(forgotten).show(PT));
    assertEquals(
        forgotten.icn() + " " + forgotten.edipi(), week.scd(forgotten).show("ICN", "edipi").get(1));
  }

  private final Person sweptAlone = week.person().rated(MONDAY, "50,01012025").pt(THURSDAY, "Y");

  @Test
  void pt_that_changes_while_no_file_is_due_stamps_its_own_place_and_time() {
    Rows versions = week.scd(sweptAlone);
    assertEquals(List.of("050 N", "050 Y"), versions.show(PERCENT, PT));
    assertEquals("2025-03-06 12:00:00", versions.show(EVENT).get(1));
    String uri = week.runs().opened().pt().state().stamp().uri();
    Rows full = week.runs().rows("patronage_unified");
    assertEquals(
        uri, full.where("participant_id", sweptAlone.participant()).show("filename").get(1));
  }

  @Test
  void a_sweep_without_a_file_is_in_the_ledger() {
    assertTrue(
        week.report(THURSDAY)
            .deliveries()
            .exists(
                entry -> entry.kind() == DeliveryKind.PT_SWEEP && entry.tally().ptDriven() == 1));
  }

  private final Person rejected = week.person().rated(MONDAY, "50,01012025").pt(WEDNESDAY, "Y");

  {
    week.line(WEDNESDAY, rejected.participant() + ",50,13012025");
  }

  @Test
  void a_rejected_line_does_not_make_its_person_part_of_the_file() {
    assertEquals(
        List.of("N 20250101", "Y 20250101"), week.scd(rejected).show(PT, "Status_Last_Update"));
  }

  private final Person contradicted =
      week.person().rated(MONDAY, "50,01012025").pt(MONDAY, "N", "Y", "N");

  @Test
  void of_several_rows_of_a_participant_y_wins() {
    assertEquals(List.of("Y"), week.scd(contradicted).show(PT));
  }

  private final Person seeded =
      week.person().rated(MONDAY, "50,01012025").ptSeed(MONDAY, "Y").pt(MONDAY, "N");

  @Test
  void either_source_may_say_y() {
    assertEquals(List.of("Y"), week.scd(seeded).show(PT));
  }

  private final Person silent = week.person().rated(MONDAY, "50,01012025").pt(MONDAY, "");

  @Test
  void a_flag_that_is_null_says_nothing() {
    assertEquals(List.of("N"), week.scd(silent).show(PT));
  }

  private final Person denied =
      week.person()
          .rated(MONDAY, "50,01012025")
          .rated(TUESDAY, "60,02012025")
          .rated(WEDNESDAY, "60,02012025")
          .pt(MONDAY, "Y")
          .pt(TUESDAY, "N");

  @Test
  void y_stays_y_when_the_source_says_n() {
    assertEquals(List.of("050 Y", "060 Y"), week.scd(denied).show(PERCENT, PT));
  }

  private final Person vanished =
      week.person()
          .rated(MONDAY, "50,01012025")
          .rated(TUESDAY, "60,02012025")
          .ptSeed(MONDAY, "Y")
          .ptSeed(TUESDAY);

  @Test
  void y_stays_y_when_the_source_forgets_the_person() {
    assertEquals(List.of("050 Y", "060 Y"), week.scd(vanished).show(PERCENT, PT));
  }

  private final Person unknown = week.person().neverKnown().pt(MONDAY, "Y");

  @Test
  void pt_alone_makes_nobody_a_version() {
    assertEquals(List.of(), week.scd(unknown).show(PT));
  }

  private final Person caregiver = week.person("").pt(WEDNESDAY, "Y");

  {
    week.events(MONDAY, Caregiver.of(caregiver.icn(), "1900000001"));
  }

  @Test
  void pt_says_nothing_of_caregivers() {
    assertEquals(List.of("-"), week.cg(caregiver).show(PT));
  }
}
