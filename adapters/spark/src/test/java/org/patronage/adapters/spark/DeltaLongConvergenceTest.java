package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.ConvergenceSuite;
import org.patronage.contract.Effort;
import org.patronage.contract.Technology;

/** Fifty persons and forty files, or as many such zones as {@code -Dpatronage.trials} says. */
@Tag("soak")
class DeltaLongConvergenceTest extends ConvergenceSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected Effort effort() {
    return Effort.ofLongHistories(Integer.getInteger("patronage.trials", 1));
  }
}
