package org.patronage.adapters.spark;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** The commits that tables are made of, by the history that Delta keeps of each. */
final class TableCommits {
  private static final List<String> WRITTEN = List.of("numOutputRows");
  private static final List<String> MERGED =
      List.of("numTargetRowsInserted", "numTargetRowsUpdated", "numTargetRowsDeleted");

  private final DeltaTables tables;

  TableCommits(DeltaTables tables) {
    this.tables = tables;
  }

  /**
   * A commit.
   *
   * @param version the one that it made of the table
   * @param rows inserted, updated or deleted by it, by its own metrics
   * @param metadata what its writer gave it, empty where nothing
   */
  record Commit(long version, long rows, String metadata) {}

  /** The newest commit of a table that stands. */
  Commit newest(String table) {
    return newest(table, 1).get(0);
  }

  /** The newest commits of a table that stands, {@code count} at most, the newest first. */
  List<Commit> newest(String table, int count) {
    return tables
        .spark()
        .sql("DESCRIBE HISTORY " + tables.identifier(table) + " LIMIT " + count)
        .select("version", "operation", "operationMetrics", "userMetadata")
        .collectAsList() // count at most
        .stream()
        .map(TableCommits::commit)
        .toList();
  }

  private static Commit commit(Row row) {
    long rows = rows(row.getString(1), row.getJavaMap(2));
    return new Commit(row.getLong(0), rows, row.isNullAt(3) ? "" : row.getString(3));
  }

  /** How many rows a commit changed. */
  static long rows(String operation, Map<String, String> metrics) {
    List<String> counts = operation.equals("MERGE") ? MERGED : WRITTEN;
    return counts.stream().mapToLong(name -> Long.parseLong(metrics.getOrDefault(name, "0"))).sum();
  }
}
