package org.patronage.domain.caregiver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.feed.Lines;

class CaregiverRecordTest {
  private static final String CAREGIVER = "1500000057V451383";
  private static final String VETERAN = "1000000210V662990";
  private static final String PRIMARY = "Primary Caregiver";
  private static final String CREATED = "2025-01-02T01:00:35.000Z";
  private static final Lines<CaregiverObservation> LINES =
      new Lines<>(CaregiverRecord.CONTRACT, new CaregiverRecord());

  @Test
  void a_line_as_carma_sends_it_is_accepted_with_icns_cut_to_ten() {
    assertEquals(
        new CaregiverObservation(
            "1500000057",
            "1000000210",
            PRIMARY,
            Option.some("Approved"),
            Option.some(LocalDate.of(2024, 1, 12)),
            Option.some(LocalDate.of(2025, 1, 22)),
            Instant.parse(CREATED)),
        LINES.accepted(
            "",
            "Approved",
            "005000013",
            "2024-01-12",
            "C00000013",
            PRIMARY,
            CREATED,
            VETERAN,
            "2025-01-22",
            "a0X0000013",
            "00000013",
            CAREGIVER));
  }

  @ParameterizedTest
  @CsvSource({
    "1500000057V451383, 1500000057",
    "1500000057, 1500000057",
    "0000000007V451383, 0000000007",
    "' 1500000057V451383 ', 1500000057",
    "15000000579999, 1500000057",
    "1500000057Ñ, 1500000057",
  })
  void an_icn_is_its_first_ten_digits(String sent, String icn) {
    assertEquals(icn, LINES.accepted(line("caregiver", sent)).caregiverIcn());
    assertEquals(icn, LINES.accepted(line("veteran", sent)).veteranIcn());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          caregiver |                   | CAREGIVER_ICN_PRESENT
          caregiver | '  '              | CAREGIVER_ICN_PRESENT
          caregiver | 150000005         | CAREGIVER_ICN_DIGITS
          caregiver | 150000005V451383  | CAREGIVER_ICN_DIGITS
          caregiver | V451383           | CAREGIVER_ICN_DIGITS
          caregiver | １５００００００５７ | CAREGIVER_ICN_DIGITS
          veteran   |                   | VETERAN_ICN_PRESENT
          veteran   | 100000021         | VETERAN_ICN_DIGITS
          veteran   | 10000 0210V662990 | VETERAN_ICN_DIGITS
          type      |                   | APPLICANT_TYPE_PRESENT
          type      | '  '              | APPLICANT_TYPE_PRESENT
          begin     | 2024-02-30        | BEGIN_DATE_REAL
          begin     | 01122024          | BEGIN_DATE_REAL
          end       | 2025-02-29        | END_DATE_REAL
          end       | never             | END_DATE_REAL
          discharge | 2025-13-01        | DISCHARGE_DATE_REAL
          created   | 2025-01-02        | CREATED_DATE_REAL
          created   | yesterday         | CREATED_DATE_REAL
          created   | 2025-02-30T00:00Z | CREATED_DATE_REAL
          created   |                   | CREATED_DATE_REAL
          """)
  void a_line_that_breaks_a_rule_is_rejected_with_its_name(
      String field, String value, String rule) {
    assertEquals(rule, LINES.rules(line(field, Lines.field(value))));
  }

  @Test
  void a_line_that_breaks_every_rule_names_every_rule() {
    assertEquals(
        "DISCHARGE_DATE_REAL CREATED_DATE_REAL CAREGIVER_ICN_PRESENT VETERAN_ICN_DIGITS"
            + " APPLICANT_TYPE_PRESENT BEGIN_DATE_REAL END_DATE_REAL",
        LINES.rules("x", "Approved", "", "x", "", "", "x", "x", "x", "", "", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          type   | Primary Caregiver            | false
          type   | Secondary Caregiver          | false
          type   | General Caregiver            | false
          type   | primary caregiver            | true
          type   | Neighbour                    | true
          status | Approved                     | false
          status | Pending Revocation/Discharge | false
          status | Benefits End                 | false
          status | Denied                       | false
          status | Revoked                      | false
          status | Revoked/Discharged           | false
          status | ' Approved '                 | false
          status | Withdrawn                    | true
          status | APPROVED                     | true
          """)
  void an_unknown_type_or_status_is_accepted_with_a_warning(
      String field, String value, boolean warned) {
    assertEquals(warned, LINES.unusual(line(field, value)));
  }

  @Test
  void dates_and_status_may_be_blank() {
    CaregiverObservation blank =
        LINES.accepted("", "", "", "", "", PRIMARY, CREATED, VETERAN, "", "", "", CAREGIVER);
    assertEquals(Option.none(), blank.status());
    assertEquals(Option.none(), blank.begin());
    assertEquals(Option.none(), blank.termination());
  }

  @Test
  void of_several_events_in_a_file_the_latest_created_counts() {
    CaregiverObservation early = LINES.accepted(line("created", "2025-01-02T01:00:35Z"));
    CaregiverObservation late = LINES.accepted(line("created", "2025-01-02T01:00:35.001Z"));
    assertEquals(1, Integer.signum(new CaregiverRule().precedence().compare(late, early)));
  }

  /** A sound line but for one field. */
  private static String[] line(String field, String value) {
    return new String[] {
      field.equals("discharge") ? value : "",
      field.equals("status") ? value : "Approved",
      "005000013",
      field.equals("begin") ? value : "2024-01-12",
      "C00000013",
      field.equals("type") ? value : PRIMARY,
      field.equals("created") ? value : CREATED,
      field.equals("veteran") ? value : VETERAN,
      field.equals("end") ? value : "",
      "a0X0000013",
      "00000013",
      field.equals("caregiver") ? value : CAREGIVER
    };
  }
}
