package org.patronage.adapters.memory;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.patronage.contract.InterruptionSuite;
import org.patronage.contract.Technology;

class InMemoryInterruptionTest extends InterruptionSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }

  @Override
  protected Seq<Integer> chosen(Seq<String> calls) {
    return List.rangeClosed(1, calls.size());
  }
}
