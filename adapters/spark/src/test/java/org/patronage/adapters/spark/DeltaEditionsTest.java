package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.EditionsContract;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaEditionsTest extends EditionsContract {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
