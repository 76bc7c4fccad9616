package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.FileCasesSuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaFileCasesTest extends FileCasesSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
