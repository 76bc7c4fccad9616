package org.patronage.adapters.memory;

import org.patronage.contract.Technology;
import org.patronage.contract.WaitingCasesSuite;

class InMemoryWaitingCasesTest extends WaitingCasesSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
