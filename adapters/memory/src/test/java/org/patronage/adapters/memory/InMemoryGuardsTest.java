package org.patronage.adapters.memory;

import org.patronage.contract.GuardsSuite;
import org.patronage.contract.Technology;

class InMemoryGuardsTest extends GuardsSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
