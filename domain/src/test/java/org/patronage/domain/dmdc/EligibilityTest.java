package org.patronage.domain.dmdc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.history.Entitlement;

/** RULES 11: who is sent, on 2025-01-15. */
class EligibilityTest {
  private static final Eligibility TODAY = new Eligibility(LocalDate.of(2025, 1, 15));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # type              | status                       | terminates | sent
          Primary Caregiver   | Approved                     |            | true
          Primary Caregiver   | Denied                       |            | true
          Primary Caregiver   |                              |            | true
          Primary Caregiver   | Benefits End                 | 20250114   | false
          Primary Caregiver   | Benefits End                 | 20250115   | true
          Primary Caregiver   | Benefits End                 | 20250116   | true
          Primary Caregiver   | Benefits End                 | 20241231   | false
          Primary Caregiver   | Approved                     | 20250114   | true
          Primary Caregiver   | Pending Revocation/Discharge | 20250114   | true
          Primary Caregiver   | Revoked                      | 20250114   | false
          Primary Caregiver   | Revoked/Discharged           | 20250114   | false
          Primary Caregiver   | Denied                       | 20250114   | false
          Primary Caregiver   |                              | 20250114   | false
          Secondary Caregiver | Approved                     |            | false
          General Caregiver   | Approved                     |            | false
          primary caregiver   | Approved                     |            | false
          """)
  void of_caregivers_the_primary_ones_who_last(
      String type, String status, String terminates, boolean sent) {
    Entitlement says =
        Entitlement.caregiver(
            "1000000290", type, Option.of(status), Option.none(), Option.of(terminates));
    assertEquals(sent, TODAY.includes("CG", Sent.of(Option.some("2500000001"), says)));
  }

  @ParameterizedTest
  @CsvSource({
    "SCD, 2000000001, true, true",
    "SCD, 2000000001, false, false", // expired
    "SCD, , true, false", // no EDIPI
    "CG, 2000000001, true, true",
    "CG, 2000000001, false, false",
    "CG, , true, false",
    "XYZ, 2000000001, true, false", // a feed of the future
  })
  void only_active_versions_with_an_edipi(String feed, String edipi, boolean active, boolean sent) {
    Entitlement says =
        feed.equals("SCD")
            ? Entitlement.rating("000", "N", "20250101", "20250101")
            : Entitlement.caregiver(
                "1000000290",
                "Primary Caregiver",
                Option.some("Approved"),
                Option.none(),
                Option.none());
    assertEquals(sent, TODAY.includes(feed, Sent.rating(Option.of(edipi), says, active)));
  }
}
