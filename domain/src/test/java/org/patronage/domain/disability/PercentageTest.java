package org.patronage.domain.disability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.control.Option;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageTest {

  @ParameterizedTest
  @CsvSource({
    "0, 000",
    "00, 000",
    "000, 000",
    "5, 005",
    "10, 010",
    "010, 010",
    "70, 070",
    "99, 099",
    "100, 100",
    "0100, 100",
    "00000000000000000070, 070",
  })
  void a_percentage_from_0_to_100_is_written_with_three_digits(String text, String written) {
    assertEquals(Option.some(written), Percentage.parse(text).map(Percentage::format));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "101",
        "110",
        "1000",
        "-1",
        "-0",
        "+10",
        "7 0",
        "70%",
        "70.0",
        "7O",
        "1e1",
        "٧٠",
        "９０",
        "4294967297",
        "99999999999999999999999999",
      })
  void anything_else_is_none(String text) {
    assertEquals(Option.none(), Percentage.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "10, false", "100, false", "5, true", "99, true", "1, true"})
  void a_percentage_between_the_tens_is_unusual(int value, boolean unusual) {
    assertEquals(unusual, Percentage.isUnusual(value));
  }

  @ParameterizedTest
  @CsvSource({"70, 070", "' 070 ', 070", "0, 000", "100, 100", "n/a, n/a"})
  void a_stored_percentage_compares_by_its_value(String stored, String normal) {
    assertEquals(Option.some(normal), Percentage.normal(Option.some(stored)));
  }
}
