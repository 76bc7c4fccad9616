package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.RebuildSuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaRebuildTest extends RebuildSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
