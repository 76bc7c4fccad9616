package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.Technology;
import org.patronage.contract.UndoCasesSuite;

@Tag("soak")
class DeltaUndoCasesTest extends UndoCasesSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
