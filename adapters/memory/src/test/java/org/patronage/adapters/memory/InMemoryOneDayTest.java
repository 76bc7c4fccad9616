package org.patronage.adapters.memory;

import org.patronage.contract.OneDaySuite;
import org.patronage.contract.Technology;

class InMemoryOneDayTest extends OneDaySuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
