package org.patronage.adapters.memory;

import org.patronage.contract.RunLogContract;
import org.patronage.contract.Technology;

class InMemoryRunLogTest extends RunLogContract {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
