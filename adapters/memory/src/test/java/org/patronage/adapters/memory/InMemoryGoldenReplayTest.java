package org.patronage.adapters.memory;

import org.patronage.contract.GoldenReplaySuite;
import org.patronage.contract.Technology;

class InMemoryGoldenReplayTest extends GoldenReplaySuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }
}
