package org.patronage.adapters.memory;

import java.nio.file.Path;
import org.patronage.contract.AdoptionSuite;
import org.patronage.contract.EarlierVersion;
import org.patronage.contract.Technology;

class InMemoryAdoptionTest extends AdoptionSuite {
  private final InMemoryTechnology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }

  @Override
  protected void leave(Path home, Iterable<EarlierVersion> versions, String checkpoint) {
    EarlierHistory.leave(technology.warehouse(home), versions, checkpoint);
  }
}
