package org.patronage.adapters.memory;

import org.patronage.contract.FileCasesSuite;
import org.patronage.contract.Technology;

class InMemoryFileCasesTest extends FileCasesSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
