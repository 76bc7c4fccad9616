package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/** The ledger in memory. */
public final class InMemoryFileLedger implements FileLedger {
  private final InMemoryWarehouse warehouse;

  public InMemoryFileLedger(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public Seq<LedgerEntry> entries(Edition edition) {
    return warehouse.tables().of(edition).ledger().values();
  }

  @Override
  public Option<Edition> newest() {
    Tables now = warehouse.tables();
    return now.published()
        .toVector()
        .appendAll(now.prepared())
        .filter(state -> !state.ledger().isEmpty())
        .maxBy(state -> state.ledger().values().map(LedgerEntry::takenAt).max().get())
        .map(EditionState::edition);
  }

  @Override
  public void record(Edition edition, Seq<LedgerEntry> entries) {
    warehouse.change(tables -> tables.with(tables.of(edition).withEntries(entries)));
  }
}
