package org.patronage.adapters.memory;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Editions;

/** The editions in memory: the published one, and one at work beside it. */
public final class InMemoryEditions implements Editions {
  private final InMemoryWarehouse warehouse;

  public InMemoryEditions(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public Option<Edition> current() {
    return warehouse.tables().published().map(EditionState::edition);
  }

  @Override
  public boolean isEmpty(Edition edition) {
    return warehouse
        .tables()
        .published()
        .filter(state -> state.edition().equals(edition))
        .forAll(state -> state.history().isEmpty());
  }

  /** {@inheritDoc} One that was prepared before and never published is gone then. */
  @Override
  public Edition prepare(String id) {
    Edition edition = new Edition(id);
    warehouse.change(tables -> tables.prepare(EditionState.empty(edition)));
    return edition;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if it was not prepared
   */
  @Override
  public void publish(Edition edition) {
    warehouse.change(
        tables ->
            tables.publish(
                tables
                    .prepared()
                    .filter(state -> state.edition().equals(edition))
                    .map(state -> withFormerQuarantine(state, tables.published()))
                    .getOrElseThrow(
                        () -> new IllegalArgumentException(edition.id() + " is not prepared"))));
  }

  private static EditionState withFormerQuarantine(
      EditionState state, Option<EditionState> former) {
    Vector<QuarantinedLine> all = former.map(EditionState::quarantine).getOrElse(Vector.empty());
    Vector<QuarantinedLine> untaken =
        all.reject(line -> state.hasTaken(line.content())).map(QuarantinedLine::ofContent);
    return state.withQuarantine(
        untaken.appendAll(state.quarantine().map(line -> line.decidedAs(all))));
  }
}
