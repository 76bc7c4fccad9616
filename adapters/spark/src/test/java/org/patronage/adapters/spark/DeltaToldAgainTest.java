package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.Technology;
import org.patronage.contract.ToldAgainSuite;

@Tag("soak")
class DeltaToldAgainTest extends ToldAgainSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }
}
