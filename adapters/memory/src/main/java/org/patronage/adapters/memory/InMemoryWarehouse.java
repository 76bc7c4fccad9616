package org.patronage.adapters.memory;

import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** What the adapters of one installation share: all tables, as one value that changes whole. */
public final class InMemoryWarehouse {
  private final AtomicReference<Tables> tables = new AtomicReference<>(Tables.EMPTY);
  private final AtomicReference<Seq<Snapshot>> snapshots = new AtomicReference<>(List.empty());

  Tables tables() {
    return tables.get();
  }

  void change(UnaryOperator<Tables> change) {
    tables.updateAndGet(change);
  }

  Seq<Snapshot> snapshots() {
    return snapshots.get();
  }

  void keep(UnaryOperator<Seq<Snapshot>> change) {
    snapshots.updateAndGet(change);
  }

  /**
   * Every row that readers see of a table, a text by column, in any order: null as the empty text,
   * timestamps as {@code yyyy-MM-dd HH:mm:ss} in UTC with a fraction where it is not zero, dates as
   * {@code yyyy-MM-dd}, booleans as {@code true} and {@code false}.
   *
   * @throws IllegalArgumentException if there is no such table
   */
  public Seq<Map<String, String>> readTable(String table) {
    return Table.named(table).rows(tables());
  }

  /** How often each table was written, by its name. */
  public Map<String, Long> versions() {
    Tables now = tables();
    return List.of(Table.values()).toMap(table -> Tuple.of(table.tableName(), now.writes(table)));
  }
}
