package org.patronage.adapters.spark;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/** The ledger as a Delta table, {@code file_ledger}. */
public final class DeltaFileLedger implements FileLedger {
  private final DeltaTables tables;
  private final LedgerTable table;

  public DeltaFileLedger(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.table = new LedgerTable(tables);
  }

  @Override
  public Seq<LedgerEntry> entries(Edition edition) {
    return tables.operation("read the ledger").answer(() -> List.ofAll(table.entries(edition)));
  }

  @Override
  public Option<Edition> newest() {
    return tables.operation("read the ledger").answer(() -> Option.ofOptional(table.newest()));
  }

  @Override
  public void record(Edition edition, Seq<LedgerEntry> entries) {
    tables.operation("write the ledger").perform(() -> table.append(edition, entries.toJavaList()));
  }
}
