package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/**
 * Every boundary of each mode, or as many as {@code -Dpatronage.sample} says, others every time.
 */
abstract class CutOffAtBoundaries extends InterruptedRun {
  /** On which sides of a boundary the run is cut off. */
  abstract Stream<Side> sides();

  /**
   * Runs at {@link Zone#SATURDAY}, and is cut off.
   *
   * @return whether it took a backup all the same, of what stood then
   */
  abstract boolean cutOff(Home home, RunMode mode, String boundary, Side side) throws Exception;

  @Override
  final Stream<DynamicTest> cases(RunMode mode) {
    Undisturbed undisturbed = undisturbed(home(), mode, (boundary, side) -> {});
    return Sample.of(undisturbed.boundaries()).stream()
        .flatMap(boundary -> sides().map(side -> drawn(mode, boundary, side, undisturbed)));
  }

  private DynamicTest drawn(RunMode mode, String boundary, Side side, Undisturbed undisturbed) {
    return dynamicTest(
        "%s %s, %s".formatted(side, boundary, Sample.told()),
        () -> tryOut(mode, boundary, side, undisturbed.leaves()));
  }

  private void tryOut(RunMode mode, String boundary, Side side, Contents expected)
      throws Exception {
    Home home = home();
    boolean backedUp = cutOff(home, mode, boundary, side);
    mustBeMadeGood(home, mode, backedUp ? expected.withoutBackups() : expected);
  }
}
