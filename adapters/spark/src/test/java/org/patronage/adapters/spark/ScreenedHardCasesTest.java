package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.HardCasesSuite;
import org.patronage.contract.Technology;

/** With every file large enough to be screened. */
@Tag("soak")
class ScreenedHardCasesTest extends HardCasesSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.SCREENING;
  }
}
