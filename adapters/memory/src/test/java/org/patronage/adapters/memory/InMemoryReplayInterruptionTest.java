package org.patronage.adapters.memory;

import org.patronage.contract.ReplayInterruptionSuite;
import org.patronage.contract.Technology;

class InMemoryReplayInterruptionTest extends ReplayInterruptionSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
