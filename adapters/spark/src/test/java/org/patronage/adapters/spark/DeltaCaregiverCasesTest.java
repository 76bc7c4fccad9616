package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.CaregiverCasesSuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaCaregiverCasesTest extends CaregiverCasesSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
