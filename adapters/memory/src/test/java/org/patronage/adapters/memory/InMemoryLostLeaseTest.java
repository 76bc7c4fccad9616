package org.patronage.adapters.memory;

import org.patronage.contract.LostLeaseSuite;
import org.patronage.contract.Technology;

class InMemoryLostLeaseTest extends LostLeaseSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
