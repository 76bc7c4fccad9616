package org.patronage.adapters.memory;

import org.patronage.contract.FileLedgerContract;
import org.patronage.contract.Technology;

class InMemoryFileLedgerTest extends FileLedgerContract {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
