package org.patronage.domain.caregiver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.history.Decision;
import org.patronage.domain.history.Evidence;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.Stories;

/** RULES 8 and 9, with the words that the earlier pipeline wrote. */
class CaregiverRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Approved     | 2023-11-23 | -          | Status_Begin_Date old value: Null changed to new value: 20231123 Applicant_Type old value: Null changed to new value: Primary Caregiver Caregiver_Status old value: Null changed to new value: Approved
          Benefits End | 2022-10-28 | 2024-12-06 | Status_Begin_Date old value: Null changed to new value: 20221028 Status_Termination_Date old value: Null changed to new value: 20241206 Applicant_Type old value: Null changed to new value: Primary Caregiver Caregiver_Status old value: Null changed to new value: Benefits End
          -            | -          | -          | Applicant_Type old value: Null changed to new value: Primary Caregiver
          """)
  void a_new_caregivers_old_values_are_null(String status, String begin, String end, String log) {
    Caregivers caregiver = new Caregivers();
    caregiver.file("2025-01-02", status, begin, end);
    assertEquals(log + "\n", caregiver.logs());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Denied       | 2023-03-04 | -          | Caregiver_Status old value: Approved changed to new value: Denied
          -            | 2023-03-04 | -          | Caregiver_Status old value: Approved changed to new value: Null
          Approved     | 2024-12-29 | -          | Status_Begin_Date old value: 20230304 changed to new value: 20241229
          Approved     | -          | -          | Status_Begin_Date old value: 20230304 changed to new value: Null
          Approved     | 2023-03-04 | 2025-04-14 | Status_Termination_Date old value: Null changed to new value: 20250414
          Benefits End | 2024-12-29 | 2025-04-14 | Status_Begin_Date old value: 20230304 changed to new value: 20241229 Status_Termination_Date old value: Null changed to new value: 20250414 Caregiver_Status old value: Approved changed to new value: Benefits End
          """)
  void what_differs_is_logged_in_its_order(String status, String begin, String end, String log) {
    Caregivers caregiver = new Caregivers();
    caregiver.file("2025-01-02", "Approved", "2023-03-04", "-");
    caregiver.file("2025-01-07", status, begin, end);
    assertEquals(log, caregiver.history().versions().last().audit().changeLog());
    assertEquals("Updated Record", caregiver.history().versions().last().audit().changeStatus());
  }

  @Test
  void a_termination_that_is_taken_back_is_a_change() {
    Caregivers caregiver = new Caregivers();
    caregiver.file("2025-01-02", "Approved", "2023-03-04", "2025-04-14");
    caregiver.file("2025-01-07", "Approved", "2023-03-04", "-");
    assertEquals(
        """
        2025-01-02 Approved from 20230304 to 20250414, Expired 2025-01-07
        2025-01-07 Approved from 20230304 to -, Updated
        """,
        caregiver.story());
    assertEquals(
        "Status_Termination_Date old value: 20250414 changed to new value: Null",
        caregiver.history().versions().last().audit().changeLog());
  }

  @Test
  void the_same_again_writes_nothing() {
    Caregivers caregiver = new Caregivers();
    caregiver.file("2025-01-02", "Approved", "2023-03-04", "-");
    var plan = caregiver.file("2025-01-07", "Approved", "2023-03-04", "-");
    assertEquals(1, plan.tally().unchanged());
    assertEquals(io.vavr.collection.List.empty(), io.vavr.collection.List.ofAll(plan.changes()));
  }

  @Test
  void the_icn_is_the_feeds_and_the_rest_the_lookups() {
    Identifiers lookup = Stories.who("2500000009", "1500000009", "800000009");
    Decision decision =
        new CaregiverRule()
            .decide(
                Option.none(),
                Caregivers.event("Approved", "-", "-"),
                new Evidence(Option.some(lookup), false));
    assertEquals(
        Stories.who("2500000009", "1500000001", "800000009"), ((Decision.Changed) decision).who());
  }

  @Test
  void a_caregiver_whom_the_lookup_does_not_know_is_stored_all_the_same() {
    Decision decision =
        new CaregiverRule()
            .decide(Option.none(), Caregivers.event("Approved", "-", "-"), Evidence.NONE);
    assertEquals(Stories.who("-", "1500000001", "-"), ((Decision.Changed) decision).who());
  }

  @Test
  void a_caregiver_whom_the_lookup_lost_keeps_the_active_rows_identifiers() {
    Caregivers caregiver = new Caregivers();
    caregiver.file("2025-01-02", "Approved", "2023-03-04", "-");
    caregiver
        .history()
        .take(
            Stories.on("2025-01-07"), Evidence.NONE, Caregivers.event("Denied", "2023-03-04", "-"));
    assertEquals(Caregivers.WHO, caregiver.history().versions().last().who());
  }

  @Test
  void pt_says_nothing_of_a_caregiver() {
    Caregivers caregiver = new Caregivers();
    caregiver.file("2025-01-02", "Approved", "2023-03-04", "-");
    caregiver.history().sweep(Stories.on("2025-01-07"));
    assertEquals("2025-01-02 Approved from 20230304 to -, New\n", caregiver.story());
  }
}
