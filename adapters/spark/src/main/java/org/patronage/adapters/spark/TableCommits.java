package org.patronage.adapters.spark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The commits that tables are made of, by the history that Delta keeps of each. */
final class TableCommits {
  /** What leaves the rows as they are; an operation that is not known here changes them. */
  private static final List<String> MAINTENANCE =
      List.of(
          "OPTIMIZE",
          "OPTIMIZE CHECKPOINT",
          "VACUUM START",
          "VACUUM END",
          "REORG",
          "REORG TABLE UPGRADE UNIFORM",
          "CLUSTER BY",
          "SET TBLPROPERTIES",
          "UNSET TBLPROPERTIES",
          "ADD CONSTRAINT",
          "DROP CONSTRAINT",
          "ADD COLUMNS",
          "CHANGE COLUMN",
          "CHANGE COLUMNS",
          "COMPUTE STATS",
          "UPGRADE PROTOCOL",
          "DROP FEATURE",
          "DOMAIN METADATA CLEANUP",
          "ROW TRACKING BACKFILL",
          "ROW TRACKING UNBACKFILL");

  private static final int FEW = 20;

  private final DeltaTables tables;

  TableCommits(DeltaTables tables) {
    this.tables = tables;
  }

  /**
   * A commit.
   *
   * @param version the one that it made of the table
   * @param rows changed by it, by its own metrics
   * @param changesRows whether it is more than maintenance
   * @param metadata what its writer gave it, empty where nothing
   */
  record Commit(long version, RowCounts rows, boolean changesRows, String metadata) {}

  /** The newest commit of a table that stands. */
  Commit newest(String table) {
    return newest(table, 1).get(0);
  }

  /** The newest commits of a table that stands, {@code count} at most, the newest first. */
  List<Commit> newest(String table, int count) {
    return tables.access().commits(table, count);
  }

  /** The newest commit that changed rows, looked for in all of them only where it must be. */
  Optional<Commit> newestChange(String table) {
    return change(newest(table, FEW)).or(() -> change(newest(table, Integer.MAX_VALUE)));
  }

  private static Optional<Commit> change(List<Commit> commits) {
    return commits.stream().filter(Commit::changesRows).findFirst();
  }

  /** The commits after one version and before another, the newest first. */
  List<Commit> between(String table, long version, long later) {
    int count = Math.toIntExact(later - version - 1);
    return count == 0
        ? List.of()
        : newest(table, count + FEW).stream()
            .filter(commit -> version < commit.version() && commit.version() < later)
            .toList();
  }

  /** A commit as the table's log has it. */
  static Commit commit(
      long version, String operation, Map<String, String> metrics, String metadata) {
    return new Commit(
        version, rows(operation, metrics), !MAINTENANCE.contains(operation), metadata);
  }

  private static RowCounts rows(String operation, Map<String, String> metrics) {
    ToLongFunction<String> count = name -> Long.parseLong(metrics.getOrDefault(name, "0"));
    if (!operation.equals("MERGE")) {
      return new RowCounts(count.applyAsLong("numOutputRows"), 0);
    }
    long updated = count.applyAsLong("numTargetRowsUpdated"); // which goes and comes again
    return new RowCounts(
        count.applyAsLong("numTargetRowsInserted") + updated,
        count.applyAsLong("numTargetRowsDeleted") + updated);
  }
}
