package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.ConvergenceSuite;
import org.patronage.contract.Effort;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaConvergenceTest extends ConvergenceSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected Effort effort() {
    return Effort.small(Integer.getInteger("patronage.trials", 1));
  }
}
