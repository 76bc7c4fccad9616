package org.patronage.adapters.spark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;

/**
 * Rows of the tables that a run keeps its books in: a few a file or a week, no person among them.
 * They are read once until something is written, since one run at a time keeps these books.
 */
final class SmallTables {
  private final Map<TableDefinition, List<Row>> read = new ConcurrentHashMap<>();

  /** Every row of a table, read by {@code reading} where it is not known. */
  List<Row> rows(TableDefinition definition, Supplier<List<Row>> reading) {
    List<Row> known = read.get(definition);
    if (known == null) {
      known = reading.get(); // which may make the table, and so forget
      read.put(definition, known);
    }
    return known;
  }

  /** Something has been written. */
  void forget() {
    read.clear();
  }
}
