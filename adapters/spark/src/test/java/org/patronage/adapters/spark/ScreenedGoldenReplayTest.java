package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.GoldenReplaySuite;
import org.patronage.contract.Technology;

/** With every file large enough to be screened. */
@Tag("soak")
class ScreenedGoldenReplayTest extends GoldenReplaySuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.SCREENING;
  }
}
