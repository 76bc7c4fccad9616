package org.patronage.adapters.memory;

import org.patronage.contract.Technology;
import org.patronage.contract.ToldAgainSuite;

class InMemoryToldAgainTest extends ToldAgainSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
