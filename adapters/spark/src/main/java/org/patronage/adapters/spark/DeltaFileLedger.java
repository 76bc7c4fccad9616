package org.patronage.adapters.spark;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/** The ledger as a Delta table, {@code file_ledger}. */
public final class DeltaFileLedger implements FileLedger {
  private final LedgerTable table;

  public DeltaFileLedger(DeltaWarehouse warehouse) {
    this.table = new LedgerTable(warehouse.tables());
  }

  @Override
  public Seq<LedgerEntry> entries(Edition edition) {
    return List.ofAll(table.entries(edition));
  }

  @Override
  public void record(Edition edition, Seq<LedgerEntry> entries) {
    table.append(edition, entries.toJavaList());
  }
}
