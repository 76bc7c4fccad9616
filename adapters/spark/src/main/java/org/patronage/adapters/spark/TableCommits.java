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
   */
  record Commit(long version, long rows) {}

  /** The newest commit of a table that stands. */
  Commit newest(String table) {
    Row newest =
        tables
            .spark()
            .sql("DESCRIBE HISTORY " + tables.identifier(table) + " LIMIT 1")
            .select("version", "operation", "operationMetrics")
            .first();
    return new Commit(newest.getLong(0), rows(newest.getString(1), newest.getJavaMap(2)));
  }

  private static long rows(String operation, Map<String, String> metrics) {
    List<String> counts = operation.equals("MERGE") ? MERGED : WRITTEN;
    return counts.stream().mapToLong(name -> Long.parseLong(metrics.getOrDefault(name, "0"))).sum();
  }
}
