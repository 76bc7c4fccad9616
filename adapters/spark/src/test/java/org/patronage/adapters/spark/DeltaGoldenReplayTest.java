package org.patronage.adapters.spark;

import org.patronage.contract.GoldenReplaySuite;
import org.patronage.contract.Technology;

class DeltaGoldenReplayTest extends GoldenReplaySuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
