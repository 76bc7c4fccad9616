package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.QuarantineSuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaQuarantineTest extends QuarantineSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
