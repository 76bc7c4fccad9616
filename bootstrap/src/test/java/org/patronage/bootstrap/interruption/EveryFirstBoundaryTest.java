package org.patronage.bootstrap.interruption;

import java.io.IOException;
import java.nio.file.Files;
import org.patronage.application.run.RunMode;

/** The same of a first run, which makes every table. */
class EveryFirstBoundaryTest extends EveryBoundaryTest {
  @Override
  void prepare(Home home) throws IOException {
    Files.createDirectories(home.root());
  }

  @Override
  boolean fillsIn(RunMode mode) {
    return false;
  }
}
