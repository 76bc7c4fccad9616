package org.patronage.domain.disability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.history.Audit;
import org.patronage.domain.history.Decision;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Evidence;
import org.patronage.domain.history.Identifiers;
import org.patronage.domain.history.Stories;
import org.patronage.domain.history.Version;

/** RULES 6 and 9, with the words that the earlier pipeline wrote. */
class DisabilityRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          70    |    | SC_Combined_Disability_Percentage old value: Null changed to new value: 070
          blank |    | SC_Combined_Disability_Percentage old value: Null changed to new value: 000
          10    | Y  | SC_Combined_Disability_Percentage old value: Null changed to new value: 010 PT_Indicator old value: N changed to new value: Y
          """)
  void a_new_persons_old_values_are_null_but_for_pt(String says, String pt, String log) {
    Ratings ratings = new Ratings();
    ratings.file("2025-01-02", pt == null ? Ratings.KNOWN : Ratings.PERMANENT, says, "2025-01-01");
    assertEquals(log + "\n", ratings.logs());
  }

  @Test
  void a_blank_percentage_keeps_the_active_rows() {
    Ratings ratings = new Ratings();
    ratings.file("2025-01-02", "70", "2025-01-01");
    ratings.file("2025-01-07", Ratings.PERMANENT, "blank", "2025-01-05");
    assertEquals(
        """
        2025-01-02 070 N since 20250101 rated 20250101, Expired 2025-01-07
        2025-01-07 070 Y since 20250101 rated 20250105, Updated
        """,
        ratings.story());
  }

  @Test
  void another_rating_date_alone_writes_nothing() {
    Ratings ratings = new Ratings();
    ratings.file("2025-01-02", "70", "2025-01-01");
    assertEquals(1, ratings.file("2025-01-07", "70", "2025-01-05").tally().unchanged());
    assertEquals("2025-01-02 070 N since 20250101 rated 20250101, New\n", ratings.story());
  }

  @Test
  void the_begin_date_is_the_first_ratings_and_the_last_update_the_newest() {
    Ratings ratings = new Ratings();
    ratings.file("2025-01-02", "70", "2024-12-01");
    ratings.file("2025-01-07", "80", "2024-06-30");
    assertEquals(
        """
        2025-01-02 070 N since 20241201 rated 20241201, Expired 2025-01-07
        2025-01-07 080 N since 20241201 rated 20240630, Updated
        """,
        ratings.story());
  }

  @ParameterizedTest
  @CsvSource({"70, 70", "' 070', 70", "0, 0", "000, blank"})
  void a_formatting_difference_is_no_change(String stored, String says) {
    Decision decision =
        new DisabilityRule()
            .decide(
                Option.some(stored(stored, "N", Ratings.WHO)),
                Ratings.rating(says, "2025-01-05"),
                Ratings.KNOWN);
    assertEquals(new Decision.Unchanged(), decision);
  }

  @Test
  void a_stored_percentage_in_another_format_is_logged_in_three_digits() {
    Decision decision =
        new DisabilityRule()
            .decide(
                Option.some(stored("70", "N", Ratings.WHO)),
                Ratings.rating("80", "2025-01-05"),
                Ratings.KNOWN);
    Decision.Changed changed = (Decision.Changed) decision;
    assertEquals(
        "SC_Combined_Disability_Percentage old value: 070 changed to new value: 080",
        changed.changes().map(change -> change.text()).mkString(" "));
  }

  @Test
  void a_person_without_an_icn_waits_with_a_reason() {
    Identifiers nameless = Stories.who("2000000001", "-", "-");
    Ratings ratings = new Ratings();
    var plan =
        ratings.file("2025-01-02", new Evidence(Option.some(nameless), true), "70", "2025-01-01");
    assertEquals("no ICN is known for the participant", plan.reason());
    assertEquals(1, plan.unresolved().size());
    assertEquals(1, plan.tally().unresolved());
    assertEquals("", ratings.story());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # active row            | lookup                | version
          2000000001 1000000001   | - -                   | 2000000001 1000000001
          2000000001 1000000001   | 2000000009 1000000009 | 2000000009 1000000009
          2000000001 1000000001   | - 1000000009          | 2000000001 1000000009
          - 1000000001            | 2000000009 -          | 2000000009 1000000001
          - 1000000001            | nobody                | - 1000000001
          """)
  void identity_is_the_lookups_else_the_active_rows(String active, String lookup, String version) {
    Evidence today =
        new Evidence(Option.when(!lookup.equals("nobody"), () -> identifiers(lookup)), false);
    Decision decision =
        new DisabilityRule()
            .decide(
                Option.some(stored("070", "N", identifiers(active))),
                Ratings.rating("80", "2025-01-05"),
                today);
    assertEquals(
        identifiers(version).withParticipantId(Ratings.PARTICIPANT),
        ((Decision.Changed) decision).who());
  }

  @Test
  void the_participant_of_the_feed_is_the_participant_of_the_version() {
    Decision decision =
        new DisabilityRule()
            .decide(
                Option.none(),
                Ratings.rating("80", "2025-01-05"),
                new Evidence(Option.some(Stories.who("-", "1000000001", "999")), false));
    assertTrue(((Decision.Changed) decision).who().participantId().contains(Ratings.PARTICIPANT));
  }

  private static Identifiers identifiers(String pair) {
    String[] parts = pair.split(" ", -1);
    return Stories.who(parts[0], parts[1], "-");
  }

  private static Version stored(String percentage, String pt, Identifiers who) {
    return new Version(
        who,
        Entitlement.rating(percentage, pt, "20250101", "20250101"),
        Stories.on("2025-01-02"),
        new Audit(LocalDate.of(2025, 1, 2), true, false, "", "New Record"));
  }
}
