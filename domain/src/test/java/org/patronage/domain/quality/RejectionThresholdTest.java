package org.patronage.domain.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patronage.domain.feed.LineCounts;

class RejectionThresholdTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, false", // a file without lines
    "20, 20, false", // all of them, but only 20
    "21, 21, true",
    "21, 419, true",
    "21, 420, false", // exactly 5 %
    "21, 421, false",
    "20, 100, false",
    "50, 1000, false",
    "51, 1000, true",
    "50000, 1000000, false",
    "50001, 1000000, true",
  })
  void a_file_is_held_above_20_rejected_lines_and_5_percent(
      long rejected, long read, boolean held) {
    LineCounts counts = new LineCounts(read, rejected, 0);
    assertEquals(held, RejectionThreshold.STANDARD.holds(counts).isDefined());
  }

  @ParameterizedTest
  @CsvSource({
    "0.29, 0, 29, 100, false", // exactly the share, which no binary number is
    "0.29, 0, 30, 100, true",
    "0.07, 0, 7, 100, false",
    "0.58, 0, 58, 100, false",
    "0, 0, 1, 1000, true",
    "0, 0, 0, 1000, false",
    "1, 0, 1000, 1000, false",
    "0, 5, 5, 1000, false",
    "0, 5, 6, 1000, true",
  })
  void both_limits_can_be_configured(
      double share, long lines, long rejected, long read, boolean held) {
    LineCounts counts = new LineCounts(read, rejected, 0);
    assertEquals(held, new RejectionThreshold(share, lines).holds(counts).isDefined());
  }

  @Test
  void the_reason_counts_the_lines() {
    assertEquals(
        Option.some("30 of 100 lines break a rule, more than 20 lines and 5.0 %"),
        RejectionThreshold.STANDARD.holds(new LineCounts(100, 30, 0)));
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 20", "1.1, 20", "NaN, 20", "0.05, -1"})
  void a_threshold_that_makes_no_sense_is_refused(double share, long lines) {
    assertThrows(IllegalArgumentException.class, () -> new RejectionThreshold(share, lines));
  }
}
