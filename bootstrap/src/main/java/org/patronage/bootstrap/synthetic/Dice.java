package org.patronage.bootstrap.synthetic;

import java.util.SplittableRandom;

/**
 * Chance without memory: the draws for a topic, a person and a day follow from the seed and these
 * three alone, whatever was drawn before.
 */
final class Dice {

  private final long seed;

  Dice(long seed) {
    this.seed = mixed(seed);
  }

  /** The draws about {@code who} (number of a person, a caregiver or a file). */
  SplittableRandom roll(Topic topic, int who) {
    return roll(topic, who, 0);
  }

  /** The draws about {@code who} on the feed day of that number. */
  SplittableRandom roll(Topic topic, int who, int day) {
    long key = mixed(seed + topic.salt());
    return new SplittableRandom(mixed(key + (((long) day << 32) | who)));
  }

  /** Spreads neighbouring numbers over all 64 bits (the finaliser of MurmurHash3, variant 13). */
  private static long mixed(long number) {
    long z = number + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
