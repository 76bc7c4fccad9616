package org.patronage.domain.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
  private static final FeedContract CONTRACT =
      new FeedContract("CPIDODIEX_", java.util.List.of("PTCPNT_ID", "PERCENTAGE", "RATED"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PTCPNT_ID,PERCENTAGE,RATED            | 0 1 2 of 3
          RATED,PTCPNT_ID,PERCENTAGE            | 1 2 0 of 3
          PTCPNT_ID,BRANCH,PERCENTAGE,RATED     | 0 2 3 of 4
          ptcpnt_id,Percentage,rATED            | 0 1 2 of 3
          ' PTCPNT_ID,PERCENTAGE  ,\tRATED '    | 0 1 2 of 3
          PTCPNT_ID,X,X,PERCENTAGE,RATED        | 0 3 4 of 5
          PTCPNT_ID,PERCENTAGE,RATED,,          | 0 1 2 of 5
          """)
  void columns_are_found_by_name_wherever_they_stand(String header, String found) {
    ColumnOrder order = CONTRACT.order(names(header)).get();
    String positions =
        List.ofAll(CONTRACT.columns()).map(order::indexOf).mkString("", " ", " of ")
            + order.width();
    assertEquals(found, positions);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PTCPNT_ID,PERCENTAGE                  | the header is without RATED
          PTCPNT_ID,RATED_ON                    | the header is without PERCENTAGE, RATED, and also RATED_ON
          600000000,070,01152024                | the header is without PTCPNT_ID, PERCENTAGE, RATED, and also 3 that cannot be names
          PTCPNT_ID,LINE_2,1000000001V123456    | the header is without PERCENTAGE, RATED, and also LINE_2, 1 that cannot be names
          PTCPNT_ID,PERCENTAGE,RATED,Rated      | the header is twice with RATED
          PTCPNT_ID,PTCPNT_ID,PERCENTAGE        | the header is without RATED, twice with PTCPNT_ID
          PTCPNT_ID;PERCENTAGE;RATED            | the header is without PTCPNT_ID, PERCENTAGE, RATED, and also PTCPNT_ID;PERCENTAGE;RATED
          """)
  void a_header_that_lacks_or_repeats_a_column_is_told_apart_in_words(String header, String words) {
    assertEquals(words, CONTRACT.order(names(header)).getLeft().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PTCPNT_ID,PERCENTAGE,RATED            | ''
          PTCPNT_ID,PERCENTAGE,RATED,,          | ''
          PTCPNT_ID,BRANCH,PERCENTAGE,rated, X  | the header also has BRANCH, X
          """)
  void columns_that_a_header_gained_are_named(String header, String words) {
    assertEquals(words, CONTRACT.gained(names(header)).map(HeaderDifference::text).getOrElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CPIDODIEX_20251227_spool.csv", "cpidodiex_1.CSV", "CpiDodIex_.csv"})
  void a_file_belongs_to_the_feed_by_its_name_without_case(String name) {
    assertTrue(CONTRACT.matches(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CPIDODIEX_20251227.csv.gz", "CPIDODIEX20251227.csv", "x_CPIDODIEX_1.csv", ".csv"})
  void another_file_does_not(String name) {
    assertFalse(CONTRACT.matches(name));
  }

  @Test
  void the_alphabet_of_the_machine_makes_no_difference() {
    java.util.Locale before = java.util.Locale.getDefault();
    java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));
    try {
      assertTrue(CONTRACT.matches("cpidodiex_1.csv"));
      assertTrue(CONTRACT.order(names("ptcpnt_id,percentage,rated")).isRight());
    } finally {
      java.util.Locale.setDefault(before);
    }
  }

  private static List<String> names(String header) {
    return List.of(header.split(",", -1));
  }
}
