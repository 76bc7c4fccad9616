package org.patronage.bootstrap.synthetic;

import java.util.SplittableRandom;

/**
 * A disability rating.
 *
 * @param percentage 0 to 100, a multiple of ten
 * @param epochDay its date, as days since 1970-01-01
 */
record Rating(int percentage, long epochDay) {

  /** Every percentage as often as it stands here. */
  private static final int[] WEIGHED = {
    0, 10, 10, 10, 20, 20, 30, 30, 40, 40, 50, 50, 60, 60, 70, 70, 80, 90, 100, 100
  };

  static Rating drawn(SplittableRandom dice, long epochDay) {
    return new Rating(WEIGHED[dice.nextInt(WEIGHED.length)], epochDay);
  }
}
