package org.patronage.bootstrap.synthetic;

import java.util.SplittableRandom;

/**
 * The numbers from 0 to size − 1, each once, out of order, without holding any of them: from a
 * start on by a step that has no divisor in common with the size.
 */
final class Shuffle {

  private final long size;
  private final long step;
  private long position;

  Shuffle(int size, SplittableRandom dice) {
    this.size = size;
    this.position = dice.nextInt(size);
    this.step = coprimeTo(size, size * 618L / 1000 + dice.nextInt(size / 8 + 1));
  }

  /** The next number; after {@code size} of them they begin again. */
  int next() {
    int number = (int) position;
    position = (position + step) % size;
    return number;
  }

  private static long coprimeTo(long size, long from) {
    long candidate = Math.max(1, from);
    while (greatestCommonDivisor(size, candidate) != 1) {
      candidate++;
    }
    return candidate;
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
