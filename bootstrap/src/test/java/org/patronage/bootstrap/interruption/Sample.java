package org.patronage.bootstrap.interruption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Of a list as many as {@code -Dpatronage.sample} says, all where it says nothing; drawn by a seed
 * that is told, and that {@code -Dpatronage.seed} sets again.
 */
final class Sample {
  private static final String SEED = "patronage.seed";
  private static final long DRAWN = Long.getLong(SEED, System.nanoTime() % 1_000_000);

  private Sample() {}

  /** One of them, whatever the sample. */
  static <T> T one(List<T> all) {
    return of(all, 1).get(0);
  }

  /** In the order of the list. */
  static List<String> of(List<String> all) {
    return of(all, Integer.getInteger("patronage.sample", all.size()));
  }

  private static <T> List<T> of(List<T> all, int size) {
    if (size >= all.size()) {
      return all;
    }
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
    Collections.shuffle(numbers, new Random(DRAWN));
    return numbers.subList(0, size).stream().sorted().map(all::get).toList();
  }

  /** How to draw the same once more. */
  static String told() {
    return "-D" + SEED + "=" + DRAWN;
  }
}
