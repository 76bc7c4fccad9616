package org.patronage.adapters.memory;

import org.patronage.contract.Technology;
import org.patronage.contract.UndoCasesSuite;

class InMemoryUndoCasesTest extends UndoCasesSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
