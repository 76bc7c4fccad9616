package org.patronage.adapters.spark;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.Effort;
import org.patronage.contract.ReplayConvergenceSuite;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaReplayConvergenceTest extends ReplayConvergenceSuite {
  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Override
  protected Effort effort() {
    return Effort.small(1);
  }
}
