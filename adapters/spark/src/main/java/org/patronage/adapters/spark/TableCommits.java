package org.patronage.adapters.spark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

  /** What changes some rows and leaves the others as they are. */
  private static final List<String> DML = List.of("MERGE", "UPDATE", "DELETE");

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
   * @param extent what it may have done to the table's rows
   * @param metadata what its writer gave it, empty where nothing
   */
  record Commit(long version, RowCounts rows, Extent extent, String metadata) {
    /** Whether it is more than maintenance. */
    boolean changesRows() {
      return extent != Extent.NO_ROWS;
    }
  }

  /** What a commit may have done to the rows of a table, by its operation. */
  enum Extent {
    /** They are as before. */
    NO_ROWS,
    /** It added, changed or removed some; what an earlier commit did otherwise, stands. */
    SOME_ROWS,
    /** It may have put others in the place of all, as a restore or an overwrite does. */
    ALL_ROWS
  }

  /** The newest commit of a table that stands. */
  Commit newest(String table) {
    return newest(table, 1).get(0);
  }

  /** The newest commits of a table that stands, {@code count} at most, the newest first. */
  List<Commit> newest(String table, int count) {
    return tables.access().commits(table, count);
  }

  /** The newest commit that is one of these, looked for in all of them only where it must be. */
  Optional<Commit> newest(String table, Predicate<Commit> wanted) {
    return first(newest(table, FEW), wanted)
        .or(() -> first(newest(table, Integer.MAX_VALUE), wanted));
  }

  private static Optional<Commit> first(List<Commit> commits, Predicate<Commit> wanted) {
    return commits.stream().filter(wanted).findFirst();
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

  /**
   * A commit as the table's log has it.
   *
   * @param mode of a write, such as {@code Append}
   */
  static Commit commit(
      long version, String operation, String mode, Map<String, String> metrics, String metadata) {
    return new Commit(version, rows(operation, metrics), extent(operation, mode), metadata);
  }

  private static Extent extent(String operation, String mode) {
    if (MAINTENANCE.contains(operation)) {
      return Extent.NO_ROWS;
    }
    boolean some = DML.contains(operation) || mode.equals("Append");
    return some ? Extent.SOME_ROWS : Extent.ALL_ROWS;
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
