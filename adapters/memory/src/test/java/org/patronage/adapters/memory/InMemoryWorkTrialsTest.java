package org.patronage.adapters.memory;

import org.patronage.contract.Effort;
import org.patronage.contract.Technology;
import org.patronage.contract.WorkTrialsSuite;

class InMemoryWorkTrialsTest extends WorkTrialsSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }

  @Override
  protected Effort effort() {
    return Effort.full(15);
  }
}
