package org.patronage.adapters.memory;

import org.patronage.contract.BackupsContract;
import org.patronage.contract.Technology;

class InMemoryBackupsTest extends BackupsContract {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
