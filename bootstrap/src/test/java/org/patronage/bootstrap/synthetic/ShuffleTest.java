package org.patronage.bootstrap.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.vavr.collection.Vector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 60, 1_000, 30_030})
  void every_number_comes_once(int size) {
    Shuffle shuffle = new Shuffle(size, new Dice(5).roll(Topic.ORDER, 0));
    Vector<Integer> numbers = Vector.fill(size, shuffle::next);
    assertEquals(Vector.range(0, size), numbers.sorted());
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 1_000})
  void they_come_out_of_order(int size) {
    Shuffle shuffle = new Shuffle(size, new Dice(5).roll(Topic.ORDER, 0));
    assertNotEquals(Vector.range(0, size), Vector.fill(size, shuffle::next));
  }
}
