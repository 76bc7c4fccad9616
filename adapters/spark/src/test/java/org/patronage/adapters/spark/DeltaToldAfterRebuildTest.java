package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.Technology;
import org.patronage.contract.ToldAfterRebuildSuite;

@Tag("soak")
class DeltaToldAfterRebuildTest extends ToldAfterRebuildSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
