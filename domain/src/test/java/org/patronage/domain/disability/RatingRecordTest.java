package org.patronage.domain.disability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patronage.domain.feed.Lines;
import org.patronage.domain.feed.RecordRule;
import org.patronage.domain.feed.Rejection;

class RatingRecordTest {
  private static final Lines<RatingObservation> LINES =
      new Lines<>(RatingRecord.CONTRACT, new RatingRecord());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          600000001      | 70     | 01152024     | 600000001 | 70
          000000001      | 070    | 01152024     | 000000001 | 70
          1              | 0      | 01152024     | 1         | 0
          ' 600000001 '  | ' 100 '| ' 01152024 ' | 600000001 | 100
          600000001      |        | 01152024     | 600000001 |
          600000001      | '   '  | 01152024     | 600000001 |
          600000001      | 35     | 01152024     | 600000001 | 35
          """)
  void a_sound_line_is_accepted_trimmed_with_leading_zeros_kept(
      String participant, String percentage, String date, String keyed, Integer read) {
    assertEquals(
        new RatingObservation(keyed, Option.of(read), LocalDate.of(2024, 1, 15)),
        LINES.accepted(participant, Lines.field(percentage), date));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
                       | 70   | 01152024  | PARTICIPANT_ID_PRESENT
          '   '        | 70   | 01152024  | PARTICIPANT_ID_PRESENT
          60000000X    | 70   | 01152024  | PARTICIPANT_ID_DIGITS
          -600000001   | 70   | 01152024  | PARTICIPANT_ID_DIGITS
          6000 0001    | 70   | 01152024  | PARTICIPANT_ID_DIGITS
          ٦٠٠٠٠٠٠٠١    | 70   | 01152024  | PARTICIPANT_ID_DIGITS
          600000001    | 101  | 01152024  | PERCENTAGE_RANGE
          600000001    | -10  | 01152024  | PERCENTAGE_RANGE
          600000001    | 7.0  | 01152024  | PERCENTAGE_RANGE
          600000001    | high | 01152024  | PERCENTAGE_RANGE
          600000001    | 70   |           | RATING_DATE_PRESENT
          600000001    | 70   | '     '   | RATING_DATE_PRESENT
          600000001    | 70   | 02292025  | RATING_DATE_REAL
          600000001    | 70   | 13012025  | RATING_DATE_REAL
          600000001    | 70   | 2024-01-15| RATING_DATE_REAL
          X            | 200  | 99999999  | PARTICIPANT_ID_DIGITS PERCENTAGE_RANGE RATING_DATE_REAL
                       | 200  |           | PARTICIPANT_ID_PRESENT PERCENTAGE_RANGE RATING_DATE_PRESENT
                       |      |           | PARTICIPANT_ID_PRESENT RATING_DATE_PRESENT
          """)
  void a_rejected_line_names_every_rule_that_it_broke(
      String participant, String percentage, String date, String rules) {
    assertEquals(
        rules, LINES.rules(Lines.field(participant), Lines.field(percentage), Lines.field(date)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 7})
  void a_line_with_another_number_of_fields_is_rejected(int fields) {
    String[] line = java.util.Collections.nCopies(fields, "0").toArray(String[]::new);
    assertEquals("FIELD_COUNT", LINES.rules(line));
  }

  @ParameterizedTest
  @CsvSource({"UTF8", "QUOTING"})
  void a_line_that_cannot_be_split_is_rejected_for_that(RecordRule rule) {
    assertEquals(List.of(rule), LINES.broken(rule).getLeft().rules());
  }

  @Test
  void the_quarantine_is_given_the_line_as_it_was_sent() {
    assertEquals(
        new Rejection(2, "X, 70 ,01152024", List.of(RecordRule.PARTICIPANT_ID_DIGITS)),
        LINES.read("X", " 70 ", "01152024").getLeft());
  }

  @Test
  void no_multiple_of_ten_is_accepted_with_a_warning() {
    assertTrue(LINES.unusual("600000001", "35", "01152024"));
    assertFalse(LINES.unusual("600000001", "30", "01152024"));
    assertFalse(LINES.unusual("600000001", "", "01152024"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          100 | 2024-01-15 | 010 | 2024-01-16 | a later rating date counts, whatever it says
              | 2024-01-16 | 100 | 2024-01-15 | a later rating date counts, even if blank
          90  | 2024-01-15 | 100 | 2024-01-15 | a percentage is higher as a number, not as a text
              | 2024-01-15 | 0   | 2024-01-15 | a blank percentage is the lowest
          """)
  void of_several_ratings_in_a_file_one_counts(
      Integer one, LocalDate rated, Integer other, LocalDate otherRated, String why) {
    RatingObservation first = new RatingObservation("1", Option.of(one), rated);
    RatingObservation second = new RatingObservation("1", Option.of(other), otherRated);
    boolean secondCounts = !why.contains("even if blank");
    int order = new DisabilityRule().precedence().compare(second, first);
    assertEquals(secondCounts, order > 0, why);
    assertTrue(order != 0, why);
  }
}
