package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.QuarantineCasesSuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaQuarantineCasesTest extends QuarantineCasesSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
