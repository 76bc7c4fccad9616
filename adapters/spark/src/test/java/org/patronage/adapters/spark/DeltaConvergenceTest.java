package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.ConvergenceSuite;
import org.patronage.contract.Effort;
import org.patronage.contract.Technology;

/** Dozens, or as many as {@code -Dpatronage.trials} says. */
@Tag("soak")
class DeltaConvergenceTest extends ConvergenceSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected Effort effort() {
    return Effort.small(Integer.getInteger("patronage.trials", 24));
  }
}
