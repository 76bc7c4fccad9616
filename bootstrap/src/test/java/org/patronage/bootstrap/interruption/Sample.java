package org.patronage.bootstrap.interruption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Some of a list, drawn by a seed that is told, and that {@code -Dpatronage.seed} sets again. */
record Sample(int size) {
  private static final String SEED = "patronage.seed";
  private static final long DRAWN = Long.getLong(SEED, System.nanoTime() % 1_000_000);

  /** As many as {@code -Dpatronage.sample} says, or else so many. */
  static Sample of(int size) {
    return new Sample(Integer.getInteger("patronage.sample", size));
  }

  /** In the order of the list. */
  List<String> of(List<String> all) {
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
