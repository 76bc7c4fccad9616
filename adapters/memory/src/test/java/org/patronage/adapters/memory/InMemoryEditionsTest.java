package org.patronage.adapters.memory;

import org.patronage.contract.EditionsContract;
import org.patronage.contract.Technology;

class InMemoryEditionsTest extends EditionsContract {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
