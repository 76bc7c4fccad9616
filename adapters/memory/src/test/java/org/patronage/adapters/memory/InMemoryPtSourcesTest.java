package org.patronage.adapters.memory;

import org.patronage.contract.PtSourcesContract;
import org.patronage.contract.Technology;

class InMemoryPtSourcesTest extends PtSourcesContract {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
