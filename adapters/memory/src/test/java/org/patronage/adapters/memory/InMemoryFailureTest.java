package org.patronage.adapters.memory;

import org.patronage.contract.FailureSuite;
import org.patronage.contract.Technology;

class InMemoryFailureTest extends FailureSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
