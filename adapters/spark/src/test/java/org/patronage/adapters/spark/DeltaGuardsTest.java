package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.GuardsSuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaGuardsTest extends GuardsSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
