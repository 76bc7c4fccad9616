package org.patronage.adapters.spark;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes rows to our tables; a table is made where it is missing, and each call is one commit. */
final class TableWriter {
  private final DeltaTables tables;

  TableWriter(DeltaTables tables) {
    this.tables = tables;
  }

  /** Adds rows. */
  void add(TableDefinition definition, Dataset<Row> rows) {
    tables.create(definition, definition.table());
    insert(definition, "", rows);
  }

  /** Puts rows in the place of others. */
  void replaceRows(TableDefinition definition, Former former, Dataset<Row> rows) {
    tables.create(definition, definition.table());
    boolean first = !tables.hold(definition, former);
    insert(definition, first ? "" : "REPLACE WHERE " + former.condition(), rows);
  }

  /** The same where such rows are known to stand, or hardly ever do not. */
  void replaceStandingRows(TableDefinition definition, Former former, Dataset<Row> rows) {
    tables.create(definition, definition.table());
    insert(definition, "REPLACE WHERE " + former.condition(), rows);
  }

  /** Takes rows out, where such stand: what replaces them is nothing. */
  void removeRows(TableDefinition definition, Former former) {
    if (tables.exists(definition.table()) && tables.hold(definition, former)) {
      tables
          .changes()
          .carryOut(
              "DELETE FROM %s WHERE %s"
                  .formatted(tables.identifier(definition), former.condition()));
    }
  }

  /**
   * Replaces a table's rows and properties; readers see the former rows until then.
   *
   * @param query what it holds from then on
   */
  void replace(TableDefinition definition, String query, Map<String, String> properties) {
    Map<String, String> all = new TreeMap<>(properties);
    all.putAll(DeltaTables.PROPERTIES);
    tables
        .changes()
        .carryOut(
            "CREATE OR REPLACE TABLE %s USING delta %s TBLPROPERTIES (%s) AS %s"
                .formatted(
                    tables.identifier(definition),
                    tables.layout(definition),
                    SparkTableAccess.properties(all),
                    query));
    tables.replaced(definition);
  }

  private void insert(TableDefinition definition, String where, Dataset<Row> rows) {
    try (TemporaryView view = TemporaryView.of(rows)) {
      tables
          .changes()
          .carryOut(
              "INSERT INTO %s %s SELECT * FROM %s"
                  .formatted(tables.identifier(definition), where, view.name()));
    }
  }
}
