package org.patronage.adapters.memory;

import org.patronage.contract.CopiesSuite;
import org.patronage.contract.Technology;

class InMemoryCopiesTest extends CopiesSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
