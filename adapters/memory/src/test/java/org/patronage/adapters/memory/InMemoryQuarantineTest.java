package org.patronage.adapters.memory;

import org.patronage.contract.QuarantineSuite;
import org.patronage.contract.Technology;

class InMemoryQuarantineTest extends QuarantineSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
