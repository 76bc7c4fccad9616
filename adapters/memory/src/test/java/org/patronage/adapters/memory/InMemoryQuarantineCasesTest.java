package org.patronage.adapters.memory;

import org.patronage.contract.QuarantineCasesSuite;
import org.patronage.contract.Technology;

class InMemoryQuarantineCasesTest extends QuarantineCasesSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
