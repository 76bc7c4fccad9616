package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.FailureSuite;
import org.patronage.contract.Technology;

@Tag("trial")
class DeltaFailureTest extends FailureSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
