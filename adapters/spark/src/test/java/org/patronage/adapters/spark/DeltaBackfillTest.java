package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.BackfillSuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaBackfillTest extends BackfillSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
