package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.Technology;
import org.patronage.contract.UnwritableSuite;

@Tag("trial")
class DeltaUnwritableTest extends UnwritableSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
