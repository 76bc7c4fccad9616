package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.PermanentAndTotalSuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaPermanentAndTotalTest extends PermanentAndTotalSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
