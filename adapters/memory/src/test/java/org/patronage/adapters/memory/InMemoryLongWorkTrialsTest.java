package org.patronage.adapters.memory;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.Effort;
import org.patronage.contract.Technology;
import org.patronage.contract.WorkTrialsSuite;

/** Thousands of months, or as many as {@code -Dpatronage.trials} says. */
@Tag("soak")
class InMemoryLongWorkTrialsTest extends WorkTrialsSuite {
  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }

  @Override
  protected Effort effort() {
    return Effort.full(Integer.getInteger("patronage.trials", 3_000));
  }
}
