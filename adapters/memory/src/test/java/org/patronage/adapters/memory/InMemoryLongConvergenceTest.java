package org.patronage.adapters.memory;

import org.junit.jupiter.api.Tag;
import org.patronage.contract.ConvergenceSuite;
import org.patronage.contract.Effort;
import org.patronage.contract.Technology;

/** Ten thousand landing zones of forty files, or as many as {@code -Dpatronage.trials} says. */
@Tag("soak")
class InMemoryLongConvergenceTest extends ConvergenceSuite {
  private static final int TRIALS = Integer.getInteger("patronage.trials", 10_000);

  private final Technology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }

  @Override
  protected Effort effort() {
    return Effort.ofLongHistories(TRIALS);
  }
}
