package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.GoldenReplaySuite;
import org.patronage.contract.Technology;

@Tag("trial")
class DeltaGoldenReplayTest extends GoldenReplaySuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
