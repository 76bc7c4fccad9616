package org.patronage.adapters.memory;

import org.patronage.contract.CaregiverCasesSuite;
import org.patronage.contract.Technology;

class InMemoryCaregiverCasesTest extends CaregiverCasesSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
