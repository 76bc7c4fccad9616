package org.patronage.adapters.memory;

import org.patronage.contract.BackfillSuite;
import org.patronage.contract.Technology;

class InMemoryBackfillTest extends BackfillSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
