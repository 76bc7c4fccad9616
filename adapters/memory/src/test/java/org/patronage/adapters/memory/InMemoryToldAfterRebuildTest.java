package org.patronage.adapters.memory;

import org.patronage.contract.Technology;
import org.patronage.contract.ToldAfterRebuildSuite;

class InMemoryToldAfterRebuildTest extends ToldAfterRebuildSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
