package org.patronage.bootstrap.interruption;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/**
 * {@link KilledProcessTest} and {@link FailingStorageTest} in short: of a first update a boundary
 * is drawn, and whether the process is killed there or storage fails; others every time.
 */
class DrawnBoundaryTest extends InterruptedRun {
  @Override
  boolean isFirst() {
    return true;
  }

  @TestFactory
  Stream<DynamicTest> a_first_update_that_is_cut_off_is_made_good_by_the_next() {
    Undisturbed undisturbed = undisturbed(home(), RunMode.UPDATE, (boundary, side) -> {});
    CutOff cutOff = Sample.one(List.of(new KilledProcess(), new FailingStorage()));
    String boundary = Sample.one(undisturbed.boundaries());
    return Stream.of(cutOff(cutOff, RunMode.UPDATE, boundary, Side.AFTER, undisturbed));
  }
}
