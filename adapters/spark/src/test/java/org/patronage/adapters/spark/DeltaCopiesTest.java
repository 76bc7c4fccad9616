package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.CopiesSuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaCopiesTest extends CopiesSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
