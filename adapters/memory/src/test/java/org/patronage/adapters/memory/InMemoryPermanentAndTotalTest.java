package org.patronage.adapters.memory;

import org.patronage.contract.PermanentAndTotalSuite;
import org.patronage.contract.Technology;

class InMemoryPermanentAndTotalTest extends PermanentAndTotalSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
