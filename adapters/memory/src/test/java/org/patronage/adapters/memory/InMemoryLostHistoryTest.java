package org.patronage.adapters.memory;

import io.vavr.control.Option;
import java.nio.file.Path;
import org.patronage.contract.LostHistorySuite;
import org.patronage.contract.Technology;

class InMemoryLostHistoryTest extends LostHistorySuite {
  private final InMemoryTechnology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }

  /** Its ledger is that of an edition which nobody sees. */
  @Override
  protected void loseHistory(Path home) {
    technology
        .warehouse(home)
        .change(
            now ->
                new Tables(
                    Option.none(),
                    now.published(),
                    now.lookup(),
                    now.dmdc(),
                    now.runs(),
                    now.writes()));
  }
}
