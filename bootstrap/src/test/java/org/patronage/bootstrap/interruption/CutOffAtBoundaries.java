package org.patronage.bootstrap.interruption;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/**
 * Every boundary of each mode, or as many as {@code -Dpatronage.sample} says, others every time.
 */
abstract class CutOffAtBoundaries extends InterruptedRuns {
  private final CutOff cutOff;
  private final List<Side> sides;

  /**
   * @param sides on which sides of a boundary the run is cut off
   */
  CutOffAtBoundaries(CutOff cutOff, List<Side> sides) {
    this.cutOff = cutOff;
    this.sides = sides;
  }

  @Override
  final Stream<DynamicTest> cases(RunMode mode) {
    Undisturbed undisturbed = undisturbed(home(), mode, (boundary, side) -> {});
    return Sample.of(undisturbed.boundaries()).stream()
        .flatMap(
            boundary ->
                sides.stream().map(side -> cutOff(cutOff, mode, boundary, side, undisturbed)));
  }
}
