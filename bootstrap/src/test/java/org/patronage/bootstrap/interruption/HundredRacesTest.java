package org.patronage.bootstrap.interruption;

import org.junit.jupiter.api.Tag;

/** As many as it takes to believe it. */
@Tag("soak")
class HundredRacesTest extends RaceSuite {
  @Override
  int rounds() {
    return 100;
  }
}
