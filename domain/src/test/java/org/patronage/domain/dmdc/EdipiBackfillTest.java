package org.patronage.domain.dmdc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Version;

/** RULES 12. */
class EdipiBackfillTest {
  private static final EdipiBackfill BACKFILL =
      new EdipiBackfill(new Eligibility(LocalDate.of(2025, 1, 31)));

  @ParameterizedTest
  @CsvSource({
    ", 2000000001, true, 2000000001",
    ", , true,", // still unknown
    ", 2000000001, false,", // expired
    "2000000002, 2000000001, true,", // has one already
  })
  void an_active_version_without_an_edipi_gets_the_one_that_the_lookup_has(
      String standing, String found, boolean active, String filled) {
    Entitlement rating = Entitlement.rating("050", "N", "20241001", "20241001");
    Version version = Sent.rating(Option.of(standing), rating, active);
    assertEquals(
        Option.of(filled),
        BACKFILL.fill(version, Option.of(found)).flatMap(after -> after.who().edipi()));
  }

  @ParameterizedTest
  @CsvSource({"Primary Caregiver, true", "Secondary Caregiver, false"})
  void only_the_eligible_ones_are_sent_besides(String type, boolean sent) {
    Entitlement caregiver =
        Entitlement.caregiver(
            "1000000290", type, Option.some("Approved"), Option.none(), Option.none());
    Version filled =
        BACKFILL.fill(Sent.of(Option.none(), caregiver), Option.some("2000000001")).get();
    assertEquals(sent, BACKFILL.sends("CG", filled));
  }
}
