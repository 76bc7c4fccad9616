package org.patronage.domain.caregiver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.feed.Lines;

class SeedRecordTest {
  private static final Lines<CaregiverObservation> LINES =
      new Lines<>(SeedRecord.CONTRACT, new SeedRecord());

  @Test
  void a_seed_line_says_what_a_caregiver_event_says() {
    CaregiverObservation seeded =
        LINES.accepted(
            "1500000057V451383",
            "1000000210V662990",
            "General Caregiver",
            "Benefits End",
            "2022-10-28",
            "2024-12-06");
    assertEquals(java.util.List.of("1500000057", "1000000210", "General Caregiver"), seeded.key());
    assertEquals(Option.some("Benefits End"), seeded.status());
    assertEquals(Option.some(LocalDate.of(2022, 10, 28)), seeded.begin());
    assertEquals(Option.some(LocalDate.of(2024, 12, 6)), seeded.termination());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                     | 1000000210 | Primary Caregiver | Approved | 2022-10-28 |            | CAREGIVER_ICN_PRESENT
          150000005  | 1000000210 | Primary Caregiver | Approved | 2022-10-28 |            | CAREGIVER_ICN_DIGITS
          1500000057 |            | Primary Caregiver | Approved | 2022-10-28 |            | VETERAN_ICN_PRESENT
          1500000057 | V          | Primary Caregiver | Approved | 2022-10-28 |            | VETERAN_ICN_DIGITS
          1500000057 | 1000000210 |                   | Approved | 2022-10-28 |            | APPLICANT_TYPE_PRESENT
          1500000057 | 1000000210 | Primary Caregiver | Approved | 20221028   |            | BEGIN_DATE_REAL
          1500000057 | 1000000210 | Primary Caregiver | Approved |            | 2023-02-29 | END_DATE_REAL
          1500000057 | 1000000210 | Primary Caregiver |          |            |            |
          """)
  void a_seed_line_is_held_to_the_same_rules(
      String caregiver,
      String veteran,
      String type,
      String status,
      String begin,
      String end,
      String rules) {
    assertEquals(
        Lines.field(rules),
        LINES.rules(
            Lines.field(caregiver),
            Lines.field(veteran),
            Lines.field(type),
            Lines.field(status),
            Lines.field(begin),
            Lines.field(end)));
  }
}
