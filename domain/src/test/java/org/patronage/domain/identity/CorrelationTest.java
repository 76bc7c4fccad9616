package org.patronage.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.vavr.collection.List;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RULES 10, sentence by sentence. */
class CorrelationTest {

  @Test
  void the_rest_is_pivoted_into_one_row_an_icn() {
    assertEquals(
        List.of("1 P1 E1 V1 PERMANENT 2024-01-03", "2 - E2 - PERMANENT 2024-01-04"),
        lookup(
            "PERMANENT 2024-06-01",
            "1 CORP P1 2024-01-01",
            "1 DOD E1 2024-01-03",
            "1 VETS V1 2024-01-02",
            "2 DOD E2 2024-01-04"));
  }

  @Test
  void an_icn_with_several_identifiers_of_an_institution_has_none_of_them() {
    String[] rows = {"1 CORP P1 2024-01-01", "1 DOD E1 2024-01-01", "1 DOD E2 2024-01-02"};
    assertEquals(List.of("1 P1 - - - 2024-01-02"), lookup("- -", rows));
    assertEquals(List.of("1 DOD E1 2 -", "1 DOD E2 2 -"), leftOut(rows));
  }

  @Test
  void an_identifier_of_several_icns_is_nobodys() {
    String[] rows = {
      "1 CORP P1 2024-01-01", "1 DOD E1 2024-01-01", "2 CORP P2 2024-01-01", "2 DOD E1 2024-01-05"
    };
    assertEquals(List.of("1 P1 - - - 2024-01-01", "2 P2 - - - 2024-01-05"), lookup("- -", rows));
    assertEquals(List.of("1 DOD E1 - 2", "2 DOD E1 - 2"), leftOut(rows));
  }

  @Test
  void an_association_can_be_ambiguous_both_ways() {
    String[] rows = {"1 DOD E1 2024-01-01", "1 DOD E2 2024-01-01", "2 DOD E1 2024-01-01"};
    assertEquals(List.of("1 DOD E1 2 2", "1 DOD E2 2 -", "2 DOD E1 - 2"), leftOut(rows));
  }

  @Test
  void both_tests_look_at_all_kept_associations_those_ambiguous_the_other_way_included() {
    // E1 is out because ICN 1 has two; all the same it is a second ICN for 2's E1.
    assertEquals(
        List.of("1 - - - - 2024-01-01", "2 P2 - - - 2024-01-01"),
        lookup(
            "- -",
            "1 DOD E1 2024-01-01",
            "1 DOD E2 2024-01-01",
            "2 DOD E1 2024-01-01",
            "2 CORP P2 2024-01-01"));
  }

  @Test
  void the_same_identifier_of_another_institution_is_another_identifier() {
    assertEquals(
        List.of("1 77 - - - 2024-01-01", "2 - - 77 - 2024-01-01"),
        lookup("- -", "1 CORP 77 2024-01-01", "2 VETS 77 2024-01-01"));
  }

  @Test
  void an_icn_with_nothing_but_ambiguous_associations_keeps_its_row_with_nulls() {
    assertEquals(
        List.of("1 - - - PERMANENT 2024-01-02"),
        lookup("PERMANENT 2024-06-01", "1 DOD E1 2024-01-01", "1 DOD E2 2024-01-02"));
  }

  @Test
  void the_latest_modification_counts_the_ambiguous_associations_too() {
    assertEquals(
        List.of("1 P1 - - - 2024-12-31"),
        lookup("- -", "1 CORP P1 2024-01-01", "1 DOD E1 2024-01-02", "1 DOD E2 2024-12-31"));
  }

  @Test
  void several_rows_of_the_same_association_are_one_with_the_latest_time() {
    String[] rows = {"1 DOD E1 2024-01-01", "1 DOD E1 2024-03-01", "1 DOD E1 2024-02-01"};
    assertEquals(List.of("1 - E1 - - 2024-03-01"), lookup("- -", rows));
    assertEquals(List.of(), leftOut(rows));
  }

  @Test
  void associations_without_any_time_leave_the_latest_one_null() {
    assertEquals(List.of("1 - E1 - - -"), lookup("- -", "1 DOD E1 -"));
    assertEquals(
        List.of("1 P1 E1 - - 2024-01-01"), lookup("- -", "1 DOD E1 -", "1 CORP P1 2024-01-01"));
  }

  @Test
  void an_icn_without_a_person_row_has_a_null_status() {
    Correlation lonely = Mvi.correlated(Claims.of(List.of(Mvi.association("1 DOD E1 2024-01-01"))));
    assertEquals("1 - E1 - - 2024-01-01", Mvi.row(lonely.person()));
  }

  @ParameterizedTest
  @CsvSource({
    "PERMANENT 2024-06-01, TEMPORARY 2024-07-01, TEMPORARY", // the latest
    "TEMPORARY 2024-06-01, PERMANENT 2024-06-01, PERMANENT", // a tie: the alphabetically first
    "PERMANENT 2024-06-01, TEMPORARY 2024-06-01, PERMANENT",
    "TEMPORARY -, PERMANENT 2024-06-01, PERMANENT", // a time is later than none
    "PERMANENT 2024-06-01, - 2024-07-01, -", // the latest says nothing
  })
  void of_several_person_rows_the_latest_counts(String one, String other, String status) {
    List<PersonRecord> persons = List.of(Mvi.person(one), Mvi.person(other));
    for (List<PersonRecord> order : List.of(persons, persons.reverse())) {
      Correlation correlation =
          Correlation.of(
              "1", Claims.of(List.of(Mvi.association("1 DOD E1 2024-01-01"))), order.asJava());
      assertEquals(status, correlation.person().icnStatus().getOrElse("-"));
    }
  }

  @Test
  void claims_come_one_an_icn_with_how_many_icns_there_are() {
    var claims =
        Claims.of(
            List.of(
                Mvi.association("2 DOD E1 2024-01-02"),
                Mvi.association("1 DOD E1 2024-01-01"),
                Mvi.association("2 DOD E1 2024-01-03")));
    assertEquals(
        java.util.List.of(
            new Claim(Mvi.association("1 DOD E1 2024-01-01"), 2),
            new Claim(Mvi.association("2 DOD E1 2024-01-03"), 2)),
        claims);
    assertFalse(Claims.isKnown(Instant.MIN));
  }

  private static List<String> lookup(String person, String... rows) {
    return Mvi.correlate(List.of(rows).map(Mvi::association), List.of(Mvi.person(person)))
        .map(correlation -> Mvi.row(correlation.person()));
  }

  private static List<String> leftOut(String... rows) {
    return Mvi.correlate(List.of(rows).map(Mvi::association), List.empty())
        .flatMap(correlation -> List.ofAll(correlation.ambiguous()).map(Mvi::row))
        .sorted();
  }
}
