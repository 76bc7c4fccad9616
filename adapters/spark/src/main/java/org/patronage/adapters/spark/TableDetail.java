package org.patronage.adapters.spark;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.patronage.application.StorageException;

/**
 * What Delta says of a table, apart from its rows and commits.
 *
 * @param properties of the table, those of Delta among them
 * @param files how many it is made of
 */
record TableDetail(Map<String, String> properties, long files) {
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
  static Optional<TableDetail> find(SparkSession spark, Warehouse warehouse, String table) {
    try {
      return Optional.of(of(spark.sql("DESCRIBE DETAIL " + warehouse.identifier(table)).first()));
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

  private static TableDetail of(Row row) {
    return new TableDetail(
        row.getJavaMap(row.fieldIndex("properties")),
        row.isNullAt(row.fieldIndex("numFiles")) ? 0 : row.<Long>getAs("numFiles"));
  }

  /** A property, none where the table has none of that name. */
  Optional<String> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }
}
