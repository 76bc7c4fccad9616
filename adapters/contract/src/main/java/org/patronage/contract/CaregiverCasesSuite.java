package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.patronage.contract.Day.MONDAY;
import static org.patronage.contract.Day.TUESDAY;
import static org.patronage.contract.Day.WEDNESDAY;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Caregiver events that are easy to get wrong (RULES 5, 8, 9), in one busy week. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CaregiverCasesSuite {
  private static final String BEGIN = "Status_Begin_Date";
  private static final String END = "Status_Termination_Date";
  private static final String STATUS = "Caregiver_Status";
  private static final String VETERAN = "1900000001";

  private final Week week = new Week();

  protected abstract Technology technology();

  @BeforeAll
  void replay(@TempDir Path root) {
    week.replay(technology(), root);
  }

  private final Person ending = week.person();

  {
    Caregiver event = Caregiver.of(ending.icn(), VETERAN);
    week.events(MONDAY, event);
    week.events(TUESDAY, event.end("2025-12-31"));
    week.events(WEDNESDAY, event);
  }

  @Test
  void an_end_that_comes_and_an_end_that_goes_are_changes() {
    assertEquals(List.of("-", "20251231", "-"), week.cg(ending).show(END));
    assertEquals(
        List.of(
            END + " old value: Null changed to new value: 20251231",
            END + " old value: 20251231 changed to new value: Null"),
        week.cg(ending).show("change_log").subList(1, 3));
  }

  @Test
  void the_log_of_a_new_caregiver_names_what_is_known() {
    assertEquals(
        BEGIN
            + " old value: Null changed to new value: 20240102"
            + " Applicant_Type old value: Null changed to new value: Primary Caregiver"
            + " Caregiver_Status old value: Null changed to new value: Approved",
        week.cg(ending).show("change_log").get(0));
  }

  private final Person blank = week.person();

  {
    week.events(MONDAY, Caregiver.of(blank.icn(), VETERAN));
    week.events(TUESDAY, Caregiver.of(blank.icn(), VETERAN).end("   ").status(" Approved "));
  }

  @Test
  void blanks_are_null_and_no_change() {
    assertEquals(List.of("Approved -"), week.cg(blank).show(STATUS, END));
  }

  private final Person unstated = week.person();

  {
    week.events(MONDAY, Caregiver.of(unstated.icn(), VETERAN).status(""));
    week.events(TUESDAY, Caregiver.of(unstated.icn(), VETERAN).begin(""));
    week.events(WEDNESDAY, Caregiver.of(unstated.icn(), VETERAN).status("").begin(""));
  }

  @Test
  void null_and_value_differ_for_status_and_begin_both_ways() {
    assertEquals(List.of("- 20240102", "Approved -", "- -"), week.cg(unstated).show(STATUS, BEGIN));
    assertEquals(
        BEGIN
            + " old value: 20240102 changed to new value: Null "
            + STATUS
            + " old value: Null changed to new value: Approved",
        week.cg(unstated).show("change_log").get(1));
  }

  private final Person busy = week.person();

  {
    Caregiver event = Caregiver.of(busy.icn(), VETERAN);
    week.events(
        MONDAY,
        event.status("Denied").created("2025-03-01T10:00:00.000Z"),
        event.status("Revoked").created("2025-03-01T12:00:00+02:00"),
        event.status("Approved").created("2025-03-01T09:59:59Z"));
  }

  @Test
  void of_several_events_the_latest_counts_and_of_one_time_the_later_line() {
    assertEquals(List.of("Revoked"), week.cg(busy).show(STATUS));
  }

  private final Person suffixed = week.person();

  {
    week.events(MONDAY, Caregiver.of(suffixed.icn() + "V123456", VETERAN + "V654321"));
    week.events(
        TUESDAY, Caregiver.of(suffixed.icn() + "V999999", VETERAN + "V888888").status("Denied"));
  }

  @Test
  void the_first_ten_characters_of_an_icn_count() {
    assertEquals(
        List.of(
            suffixed.icn() + " " + VETERAN + " Approved",
            suffixed.icn() + " " + VETERAN + " Denied"),
        week.cg(suffixed).show("ICN", "Veteran_ICN", STATUS));
  }

  private final Person helpful = week.person();

  {
    Caregiver event = Caregiver.of(helpful.icn(), VETERAN);
    week.events(MONDAY, event, event.type("Secondary Caregiver"));
    week.events(TUESDAY, Caregiver.of(helpful.icn(), "1900000002"));
    week.events(WEDNESDAY, event.status("Denied"));
  }

  @Test
  void another_veteran_or_another_type_is_another_history() {
    Rows versions = week.cg(helpful);
    assertEquals(4, versions.all().size());
    assertEquals(
        List.of("Approved", "Denied"),
        versions
            .where("Veteran_ICN", VETERAN)
            .where("Applicant_Type", "Primary Caregiver")
            .show(STATUS));
    assertEquals(3, versions.where("RecordStatus", "true").all().size());
  }

  private final Person wavering = week.person();

  {
    Caregiver event = Caregiver.of(wavering.icn(), VETERAN);
    week.events(MONDAY, event);
    week.events(TUESDAY, event.status("Denied"));
    week.events(WEDNESDAY, event);
  }

  @Test
  void a_status_that_comes_back_is_a_third_version() {
    assertEquals(List.of("Approved", "Denied", "Approved"), week.cg(wavering).show(STATUS));
  }

  private final Person orphan = week.person();

  {
    week.events(MONDAY, Caregiver.of(orphan.icn(), ""));
  }

  @Test
  void an_event_without_a_veteran_is_quarantined() {
    assertEquals(List.of(), week.cg(orphan).show(STATUS));
    assertEquals(
        1,
        week.runs()
            .rows("quarantine")
            .all()
            .count(row -> row.values().exists(cell -> cell.contains(orphan.icn()))));
  }

  private final Person both = week.person().rated(MONDAY, "50,01012025");

  {
    week.events(MONDAY, Caregiver.of(both.icn(), VETERAN));
    week.events(TUESDAY, Caregiver.of(both.icn(), VETERAN).status("Denied"));
  }

  @Test
  void one_icn_in_both_feeds_has_two_histories() {
    assertEquals(List.of("Approved", "Denied"), week.cg(both).show(STATUS));
    assertEquals(
        List.of("050 true " + both.icn()),
        week.scd(both).show("SC_Combined_Disability_Percentage", "RecordStatus", "ICN"));
  }

  private final Person forgotten = week.person().forgottenFrom(TUESDAY);

  {
    week.events(MONDAY, Caregiver.of(forgotten.icn(), VETERAN));
    week.events(TUESDAY, Caregiver.of(forgotten.icn(), VETERAN).status("Denied"));
  }

  @Test
  void identifiers_that_the_lookup_lost_are_taken_from_the_active_row() {
    String identity = forgotten.edipi() + " " + forgotten.participant();
    assertEquals(List.of(identity, identity), week.cg(forgotten).show("edipi", "participant_id"));
  }

  private final Person unknown = week.person().neverKnown();

  {
    week.events(MONDAY, Caregiver.of(unknown.icn(), VETERAN));
  }

  @Test
  void a_caregiver_whom_the_lookup_does_not_know_is_stored() {
    assertEquals(List.of("- - Approved"), week.cg(unknown).show("edipi", "participant_id", STATUS));
  }

  private final Person exotic = week.person();

  {
    week.events(MONDAY, Caregiver.of(exotic.icn(), VETERAN).type("Friend").status("On Leave"));
  }

  @Test
  void a_type_or_status_that_nobody_knows_is_accepted_with_a_warning() {
    assertEquals(List.of("Friend On Leave"), week.cg(exotic).show("Applicant_Type", STATUS));
    assertEquals(
        2,
        week.report(MONDAY)
            .deliveries()
            .filter(entry -> entry.batchCode().equals("CG"))
            .map(entry -> entry.lines().unusual())
            .sum()
            .intValue());
  }

  @Test
  void the_columns_of_the_rating_stay_empty() {
    assertEquals(
        List.of("- - - -"),
        week.cg(unknown)
            .show(
                "SC_Combined_Disability_Percentage",
                "PT_Indicator",
                "Individual_Unemployability",
                "Status_Last_Update"));
  }

  @Test
  void at_most_one_version_of_a_key_is_active() {
    Rows active = week.runs().unified().where("Batch_CD", "CG").where("RecordStatus", "true");
    assertEquals(
        active.all().size(),
        active.only("ICN", "Veteran_ICN", "Applicant_Type").all().distinct().size());
  }
}
