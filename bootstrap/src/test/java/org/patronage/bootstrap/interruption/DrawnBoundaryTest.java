package org.patronage.bootstrap.interruption;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/**
 * {@link KilledProcessTest} and {@link FailingStorageTest} in short: an update at one boundary that
 * is drawn, another one every time.
 */
class DrawnBoundaryTest extends InterruptedRun {
  @Override
  Stream<DynamicTest> cases(RunMode mode) {
    if (mode == RunMode.REBUILD) {
      return Stream.empty();
    }
    Undisturbed undisturbed = undisturbed(home(), mode, (boundary, side) -> {});
    String drawn = Sample.one(undisturbed.boundaries());
    return Stream.of(
        cutOff(new KilledProcess(), mode, drawn, Side.AFTER, undisturbed),
        cutOff(new FailingStorage(), mode, drawn, Side.BEFORE, undisturbed));
  }
}
