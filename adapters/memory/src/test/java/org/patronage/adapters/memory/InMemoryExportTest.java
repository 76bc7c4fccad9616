package org.patronage.adapters.memory;

import org.patronage.contract.ExportSuite;
import org.patronage.contract.Technology;

class InMemoryExportTest extends ExportSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
