package org.patronage.adapters.memory;

import org.patronage.contract.Technology;
import org.patronage.contract.UnwritableSuite;

class InMemoryUnwritableTest extends UnwritableSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
