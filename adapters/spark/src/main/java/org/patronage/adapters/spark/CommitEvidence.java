package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/**
 * The ledger entries that the history's newest commit of rows carries. An older commit's are no
 * evidence: a restore or a rebuild after it may have undone what it says.
 */
final class CommitEvidence {
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
  private final DeltaHistory history;

  CommitEvidence(DeltaTables tables, DeltaHistory history) {
    this.tables = tables;
    this.history = history;
  }

  /**
   * A commit that carries entries.
   *
   * @param entries the delivery's, with the version of the commit, and that of a file which it took
   *     back
   * @param planned how many rows were to be changed
   * @param rows how many were
   */
  record Found(Seq<LedgerEntry> entries, long version, long planned, long rows) {
    /** What the commit did. */
    LedgerEntry delivery() {
      return entries.head();
    }
  }

  /** The newest commit of rows, none where it carries no entry. */
  Option<Found> find(Edition edition) {
    return Option.ofOptional(newest(edition).filter(commit -> !commit.isNullAt(1)))
        .map(commit -> found(edition, commit))
        .filter(found -> found.entries().nonEmpty());
  }

  private static Found found(Edition edition, Row commit) {
    String json = commit.getString(1);
    long version = commit.getLong(0);
    long rows = TableCommits.rows(commit.getString(2), commit.getJavaMap(3));
    Seq<LedgerEntry> entries = LedgerRows.entries(edition, json);
    Seq<LedgerEntry> placed =
        entries.headOption().map(own -> own.at(version)).toVector().appendAll(entries.drop(1));
    return new Found(placed, version, LedgerRows.planned(json).getOrElse(rows), rows);
  }

  /** The newest commit that changed rows, looked for in all of them only where it must be. */
  private Optional<Row> newest(Edition edition) {
    String commits = "DESCRIBE HISTORY " + history.identifier(edition);
    return newestOf(commits + " LIMIT " + FEW).or(() -> newestOf(commits));
  }

  private Optional<Row> newestOf(String commits) {
    return tables
        .spark()
        .sql(commits)
        .where(not(col("operation").isin(MAINTENANCE.toJavaArray())))
        .orderBy(col("version").desc())
        .limit(1)
        .select("version", "userMetadata", "operation", "operationMetrics")
        .collectAsList() // one commit at most
        .stream()
        .findFirst();
  }
}
