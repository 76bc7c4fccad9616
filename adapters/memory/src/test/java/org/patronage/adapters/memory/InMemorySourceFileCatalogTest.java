package org.patronage.adapters.memory;

import org.patronage.contract.SourceFileCatalogContract;
import org.patronage.contract.Technology;

class InMemorySourceFileCatalogTest extends SourceFileCatalogContract {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
