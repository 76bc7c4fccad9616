package org.patronage.bootstrap.interruption;

import org.junit.jupiter.api.Tag;

/** A few rounds. */
@Tag("trial")
class RaceTest extends RaceSuite {
  @Override
  int rounds() {
    return 5;
  }
}
