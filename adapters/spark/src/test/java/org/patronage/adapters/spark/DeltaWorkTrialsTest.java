package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.Effort;
import org.patronage.contract.Technology;
import org.patronage.contract.WorkTrialsSuite;

/** A few, or as many as {@code -Dpatronage.trials} says: weeks take minutes here. */
@Tag("soak")
class DeltaWorkTrialsTest extends WorkTrialsSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected Effort effort() {
    return Effort.small(Integer.getInteger("patronage.trials", 8));
  }
}
