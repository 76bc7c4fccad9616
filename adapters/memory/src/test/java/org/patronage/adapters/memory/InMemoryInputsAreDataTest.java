package org.patronage.adapters.memory;

import org.patronage.contract.InputsAreDataSuite;
import org.patronage.contract.Technology;

class InMemoryInputsAreDataTest extends InputsAreDataSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
