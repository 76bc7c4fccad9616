package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.patronage.application.StorageException;
import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.interruption.Boundaries.Side;
import org.patronage.bootstrap.interruption.Boundaries.Watch;

/** Storage fails once, below Spark and Delta, before a boundary's effect or after it. */
abstract class FailingStorage extends InterruptedRunSuite {
  @Override
  Stream<Side> sides() {
    return Stream.of(Side.values());
  }

  @Override
  void cutOff(Home home, RunMode mode, String boundary, Side side) {
    Watch watch =
        Boundaries.at(
            home.root(),
            boundary,
            side,
            () -> {
              throw new IOException("storage fails");
            });
    try {
      home.run(mode, Zone.SATURDAY);
    } catch (StorageException said) {
      assertTrue(said.getMessage().contains("Check"), said::getMessage);
    }
    assertTrue(watch.happened(), "the boundary was not reached");
  }
}
