package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.Technology;
import org.patronage.contract.WaitingCasesSuite;

@Tag("soak")
class DeltaWaitingCasesTest extends WaitingCasesSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
