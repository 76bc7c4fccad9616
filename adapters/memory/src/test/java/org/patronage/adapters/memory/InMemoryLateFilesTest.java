package org.patronage.adapters.memory;

import org.patronage.contract.LateFilesSuite;
import org.patronage.contract.Technology;

class InMemoryLateFilesTest extends LateFilesSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
