package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.InputsAreDataSuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaInputsAreDataTest extends InputsAreDataSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
