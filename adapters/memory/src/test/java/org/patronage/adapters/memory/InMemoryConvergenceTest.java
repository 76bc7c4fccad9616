package org.patronage.adapters.memory;

import org.patronage.contract.ConvergenceSuite;
import org.patronage.contract.Effort;
import org.patronage.contract.Technology;

class InMemoryConvergenceTest extends ConvergenceSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }

  @Override
  protected Effort effort() {
    return Effort.full(40);
  }
}
