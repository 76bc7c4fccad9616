package org.patronage.adapters.spark;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.patronage.application.StorageException;

/** Columns, types and order of a table, which others read by, and our rows are written by. */
final class TableShape {
  private TableShape() {}

  /**
   * Holds what is found against a definition. Whether a column may be null is all the same.
   *
   * @param place the table, for messages
   * @throws StorageException if columns, their types or their order differ
   */
  static void check(TableDefinition definition, StructType schema, String place) {
    List<String> wanted = columns(definition.schema());
    List<String> found = columns(schema);
    if (!wanted.equals(found)) {
      throw new StorageException(
          "The table %s has another shape: %s".formatted(place, difference(wanted, found)),
          "Bring it to the columns of docs/tables.md, as docs/migration.md says, or give another"
              + " place as `tables`.");
    }
  }

  /** The columns as DDL that a definition has after those that are found; empty otherwise. */
  static String lacking(TableDefinition definition, StructType schema) {
    List<String> wanted = columns(definition.schema());
    List<String> found = columns(schema);
    boolean begins = found.size() < wanted.size() && found.equals(wanted.subList(0, found.size()));
    return begins ? String.join(", ", wanted.subList(found.size(), wanted.size())) : "";
  }

  private static String difference(List<String> wanted, List<String> found) {
    List<String> missing = wanted.stream().filter(column -> !found.contains(column)).toList();
    List<String> additional = found.stream().filter(column -> !wanted.contains(column)).toList();
    return missing.isEmpty() && additional.isEmpty()
        ? "its columns are in another order"
        : "missing %s, not expected %s".formatted(missing, additional);
  }

  private static List<String> columns(StructType schema) {
    return Arrays.stream(schema.fields())
        .map(field -> field.name() + " " + field.dataType().sql())
        .toList();
  }
}
