package org.patronage.bootstrap.interruption;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/**
 * {@link KilledProcessTest} and {@link FailingStorageTest} in short: a first update is cut off at a
 * boundary, and in a way, that are drawn, others every time.
 */
class DrawnBoundaryTest extends InterruptedRun {
  @Override
  void prepare(Home home) throws IOException {
    Files.createDirectories(home.root());
  }

  @Override
  Stream<DynamicTest> cases(RunMode mode) {
    if (mode == RunMode.REBUILD) {
      return Stream.empty();
    }
    Undisturbed undisturbed =
        undisturbed(home(), home -> run(home, mode, Zone.SATURDAY), (boundary, side) -> {});
    CutOff cutOff = Sample.one(List.of(new KilledProcess(), new FailingStorage()));
    String boundary = Sample.one(undisturbed.boundaries());
    return Stream.of(cutOff(cutOff, mode, boundary, Side.AFTER, undisturbed));
  }
}
