package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.HardCasesSuite;
import org.patronage.contract.Technology;

@Tag("trial")
class DeltaHardCasesTest extends HardCasesSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
