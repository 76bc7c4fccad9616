package org.patronage.domain.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.feed.LineCounts;

class ShrunkenFileTest {

  @ParameterizedTest
  @CsvSource({
    "199, 2000, true",
    "200, 2000, false", // exactly a tenth
    "1, 1000, false", // not over 1,000 lines
    "1, 1001, true",
    "100, 1001, true",
    "101, 1001, false",
    "0, 1000000, false", // without lines: taken, and counts 0
    "5000, 2000, false",
  })
  void a_file_is_held_below_a_tenth_of_a_median_over_1000_lines(
      long read, long usual, boolean held) {
    assertEquals(held, holds(ShrunkenFile.STANDARD, read, List.fill(10, () -> usual)));
  }

  @ParameterizedTest
  @CsvSource({
    "0.29, 0, 29, 100, false", // exactly the share, which no binary number is
    "0.29, 0, 28, 100, true",
    "0, 0, 1, 1000, false", // never, at 0
    "1, 0, 99, 100, true",
    "1, 100, 99, 100, false",
    "1, 99, 99, 100, true",
  })
  void both_limits_can_be_configured(
      double share, long lines, long read, long usual, boolean held) {
    assertEquals(held, holds(new ShrunkenFile(share, lines), read, List.fill(10, () -> usual)));
  }

  @ParameterizedTest
  @CsvSource({
    "1 2 3 4 5000 6000 7000 8000 9000 9000, true", // 5,500: below 600
    "1 1 1 1 1 9000 9000 9000 9000 9000, true", // 4,500.5
    "1 1 1 1 1 1 9000 9000 9000 9000, false", // most were small
    "9000000 100 100 100 100 100 100 100 100 100, false", // everybody once, then portions
    "9000 9000 9000 9000 9000 9000 9000 9000 9000, false", // nine files only
    "'', false",
  })
  void the_median_of_ten_files_says_what_is_usual(String before, boolean held) {
    Seq<Long> lines = List.of(before.split(" ")).reject(String::isEmpty).map(Long::valueOf);
    assertEquals(held, holds(ShrunkenFile.STANDARD, 400, lines));
  }

  @Property
  void the_order_of_the_files_before_makes_no_difference(
      @ForAll @Size(10) java.util.List<@LongRange(min = 0, max = 9000) Long> before,
      @ForAll @LongRange(min = 0, max = 900) long read) {
    Seq<Long> lines = List.ofAll(before);
    assertEquals(
        holds(ShrunkenFile.STANDARD, read, lines),
        holds(ShrunkenFile.STANDARD, read, lines.reverse()));
  }

  @Property
  void a_larger_file_is_not_held_where_a_smaller_one_is_not(
      @ForAll @Size(10) java.util.List<@LongRange(min = 0, max = 9000) Long> before,
      @ForAll @LongRange(min = 1, max = 900) long read,
      @ForAll @LongRange(min = 0, max = 900) long more) {
    Seq<Long> lines = List.ofAll(before);
    assertTrue(
        holds(ShrunkenFile.STANDARD, read, lines)
            || !holds(ShrunkenFile.STANDARD, read + more, lines));
  }

  @Test
  void the_reason_counts_the_lines() {
    assertEquals(
        Option.some(
            "it has 12 lines, less than 10.0 % of 2000, the median of the 10 files before it"),
        ShrunkenFile.STANDARD.holds(counts(12), List.fill(10, () -> 2000L)));
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 20", "1.1, 20", "NaN, 20", "0.1, -1"})
  void limits_that_make_no_sense_are_refused(double share, long lines) {
    assertThrows(IllegalArgumentException.class, () -> new ShrunkenFile(share, lines));
  }

  private static boolean holds(ShrunkenFile limits, long read, Seq<Long> before) {
    return limits.holds(counts(read), before).isDefined();
  }

  private static LineCounts counts(long read) {
    return new LineCounts(read, 0, 0);
  }
}
