package org.patronage.adapters.spark;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.patronage.application.StorageException;

/**
 * The properties of a table, which are read without its rows or the list of its files.
 *
 * @param all of them, those of Delta among them
 */
record TableProperties(Map<String, String> all) {
  private static final Set<String> ABSENT =
      Set.of(
          "DELTA_MISSING_DELTA_TABLE",
          "DELTA_TABLE_NOT_FOUND",
          "DELTA_PATH_DOES_NOT_EXIST",
          "TABLE_OR_VIEW_NOT_FOUND",
          "SCHEMA_NOT_FOUND",
          "PATH_NOT_FOUND");

  /**
   * Asks for it now, none where the table is missing.
   *
   * @throws StorageException if something stands there that cannot be read as a Delta table
   */
  static Optional<TableProperties> find(SparkSession spark, Warehouse warehouse, String table) {
    try {
      return Optional.of(of(spark.sql("SHOW TBLPROPERTIES " + warehouse.identifier(table))));
    } catch (Exception e) { // Scala declares none; AnalysisException is a checked one
      if (e instanceof AnalysisException analysis && ABSENT.contains(analysis.getCondition())) {
        return Optional.empty();
      }
      throw new StorageException(
          "Cannot read the table " + warehouse.place(table),
          "Check that it is a Delta table and may be read.",
          e);
    }
  }

  private static TableProperties of(Dataset<Row> properties) {
    return new TableProperties(
        properties.collectAsList().stream() // a row a property
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1))));
  }

  /** A property, none where the table has none of that name. */
  Optional<String> find(String name) {
    return Optional.ofNullable(all.get(name));
  }
}
