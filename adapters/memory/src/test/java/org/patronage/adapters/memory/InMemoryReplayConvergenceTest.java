package org.patronage.adapters.memory;

import org.patronage.contract.Effort;
import org.patronage.contract.ReplayConvergenceSuite;
import org.patronage.contract.Technology;

class InMemoryReplayConvergenceTest extends ReplayConvergenceSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }

  @Override
  protected Effort effort() {
    return Effort.full(60);
  }
}
