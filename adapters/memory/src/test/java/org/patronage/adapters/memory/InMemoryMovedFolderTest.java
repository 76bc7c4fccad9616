package org.patronage.adapters.memory;

import org.patronage.contract.MovedFolderSuite;
import org.patronage.contract.Technology;

class InMemoryMovedFolderTest extends MovedFolderSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
