package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import java.util.HashMap;
import org.patronage.application.masking.MaskedCopies;
import org.patronage.contract.MaskedCopiesContract;
import org.patronage.contract.Technology;

class InMemoryMaskedCopiesTest extends MaskedCopiesContract {
  private final InMemoryTechnology technology = new InMemoryTechnology();
  private final java.util.Map<Path, InMemoryMaskedCopies> copies = new HashMap<>();

  @Override
  protected Technology technology() {
    return technology;
  }

  @Override
  protected MaskedCopies copies(Path home) {
    return copies.computeIfAbsent(home, at -> new InMemoryMaskedCopies(technology.warehouse(at)));
  }

  @Override
  protected Seq<Map<String, String>> rows(Path directory, String table) {
    return copies.values().iterator().next().readTable(directory.toString(), table);
  }
}
