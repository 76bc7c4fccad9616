package org.patronage.adapters.memory;

import org.patronage.contract.Technology;
import org.patronage.contract.UndoSuite;

class InMemoryUndoTest extends UndoSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
