package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/**
 * Every boundary, or as many as {@code -Dpatronage.sample} says. What a process leaves that ends
 * without a word is its home as it stands then, so one run is enough to have what would be left at
 * each of them: {@link KilledProcessTest} kills in earnest.
 */
@Tag("soak")
class EveryBoundaryTest extends InterruptedRuns {
  @Override
  Stream<DynamicTest> cases(RunMode mode) {
    Home home = home();
    Map<String, Home> left = new LinkedHashMap<>();
    Contents expected =
        undisturbed(
                home,
                mode,
                (boundary, side) -> {
                  if (side == Side.AFTER) {
                    left.put(boundary, home.copiedTo(place()));
                  }
                })
            .leaves();
    return Sample.of(List.copyOf(left.keySet())).stream()
        .map(
            boundary ->
                dynamicTest(
                    boundary + ", " + Sample.told(),
                    () -> mustBeMadeGood(left.get(boundary), mode, expected)));
  }
}
