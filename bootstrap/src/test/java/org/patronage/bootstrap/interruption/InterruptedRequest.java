package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/**
 * What somebody asks for, cut off at every boundary, or as many as {@code -Dpatronage.sample} says;
 * then it is asked for again, or never.
 */
abstract class InterruptedRequest extends InterruptedWork {
  private final Map<String, Home> left = new LinkedHashMap<>();

  /** Lets a request be carried out, and keeps what stands at each of its boundaries. */
  final void keepBoundaries(Home home, Consumer<Home> request) {
    undisturbed(home, request, (boundary, side) -> keep(home, boundary, side));
    assertTrue(left.size() > 10, () -> "only " + left.keySet());
  }

  private void keep(Home home, String boundary, Side side) {
    if (side == Side.AFTER) {
      left.put(boundary, home.copiedTo(place()));
    }
  }

  /** What a home holds after the next run. */
  final Contents afterARun(Home home) {
    Boundaries.count(home.root());
    run(home, RunMode.UPDATE, Zone.AN_HOUR_LATER);
    return contents(home);
  }

  /** A case for a home as it stood at each boundary. */
  final Stream<DynamicTest> cases(Consumer<Home> mustBeMadeGood) {
    return Sample.of(List.copyOf(left.keySet())).stream()
        .map(
            boundary ->
                dynamicTest(
                    boundary + ", " + Sample.told(),
                    () -> mustBeMadeGood.accept(left.get(boundary).copiedTo(place()))));
  }
}
