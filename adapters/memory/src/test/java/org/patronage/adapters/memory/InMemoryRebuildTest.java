package org.patronage.adapters.memory;

import org.patronage.contract.RebuildSuite;
import org.patronage.contract.Technology;

class InMemoryRebuildTest extends RebuildSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
