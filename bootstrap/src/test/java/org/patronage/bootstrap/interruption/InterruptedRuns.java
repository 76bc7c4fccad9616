package org.patronage.bootstrap.interruption;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.patronage.application.run.RunMode;

/** Runs of each mode that are cut off. */
abstract class InterruptedRuns extends InterruptedRun {
  /** A run at {@link Zone#SATURDAY} of that mode, cut off at boundaries; a case each. */
  abstract Stream<DynamicTest> cases(RunMode mode);

  @TestFactory
  Stream<DynamicTest> an_update_that_is_cut_off_is_made_good_by_the_next() {
    return cases(RunMode.UPDATE);
  }

  @TestFactory
  Stream<DynamicTest> a_rebuild_that_is_cut_off_is_made_good_by_the_next() {
    return cases(RunMode.REBUILD);
  }
}
