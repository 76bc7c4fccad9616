package org.patronage.adapters.memory;

import org.patronage.contract.HardCasesSuite;
import org.patronage.contract.Technology;

class InMemoryHardCasesTest extends HardCasesSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
