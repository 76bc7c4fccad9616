package org.patronage.adapters.memory;

import io.vavr.collection.HashMap;
import java.nio.file.Path;
import org.patronage.contract.RestoreDrillSuite;
import org.patronage.contract.Technology;

class InMemoryRestoreDrillTest extends RestoreDrillSuite {
  private final InMemoryTechnology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }

  @Override
  protected void damage(Path home) {
    technology
        .warehouse(home)
        .change(tables -> tables.with(tables.published().get().withHistory(HashMap.empty())));
  }

  @Override
  protected void copy(Path home, Path other) {
    InMemoryWarehouse original = technology.warehouse(home);
    technology.warehouse(other).change(none -> original.tables());
    technology.warehouse(other).keep(none -> original.snapshots());
  }

  @Override
  protected void lose(Path home) {
    technology.warehouse(home).change(tables -> Tables.EMPTY);
  }
}
