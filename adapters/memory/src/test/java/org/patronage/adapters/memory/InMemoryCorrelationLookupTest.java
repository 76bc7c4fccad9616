package org.patronage.adapters.memory;

import org.patronage.contract.CorrelationLookupContract;
import org.patronage.contract.Technology;

class InMemoryCorrelationLookupTest extends CorrelationLookupContract {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
