package org.patronage.adapters.memory;

import org.patronage.contract.Technology;
import org.patronage.contract.UndoInterruptionSuite;

class InMemoryUndoInterruptionTest extends UndoInterruptionSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
