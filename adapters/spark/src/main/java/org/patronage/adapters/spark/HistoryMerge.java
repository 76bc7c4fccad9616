package org.patronage.adapters.spark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/** Commits planned changes to the history, all in one version of its table. */
final class HistoryMerge {
  private static final String USER_METADATA = "spark.databricks.delta.commitInfo.userMetadata";
  private static final List<String> COLUMNS =
      Arrays.asList(TableDefinition.HISTORY.schema().fieldNames());

  private final DeltaTables tables;
  private final DeltaHistory history;

  HistoryMerge(DeltaTables tables, DeltaHistory history) {
    this.tables = tables;
    this.history = history;
  }

  /**
   * Planned changes.
   *
   * @param rows of {@link PlanOutput#CHANGE}
   * @param others rewrites and removals
   */
  record Changes(Dataset<Row> rows, long inserts, long others) {}

  /**
   * Applies changes.
   *
   * @param entry goes with the commit, as the evidence that it happened
   * @return the entry with the version that readers' table has now; without one where nobody sees
   *     the edition yet, since the table beside counts for itself
   * @throws StorageException if fewer or more rows changed than planned, which is never seen unless
   *     somebody else writes the table
   */
  LedgerEntry merge(Edition edition, FeedColumns<?> columns, LedgerEntry entry, Changes changes) {
    String view = tables.temporaryView(changes.rows());
    tables.spark().conf().set(USER_METADATA, LedgerRows.json(edition, entry));
    try {
      run(edition, columns, view, changes);
      TableCommits.Commit commit = history.lastCommit(edition);
      check(edition, changes.inserts() + changes.others(), commit.rows());
      return history.isPublished(edition) ? entry.at(commit.version()) : entry;
    } finally {
      tables.spark().conf().unset(USER_METADATA);
      tables.spark().catalog().dropTempView(view);
    }
  }

  private void run(Edition edition, FeedColumns<?> columns, String view, Changes changes) {
    String target = history.identifier(edition);
    String command = changes.others() == 0 ? insert(target, view) : merge(target, view, columns);
    tables.spark().sql(command);
  }

  private void check(Edition edition, long planned, long written) {
    if (planned != written) {
      throw new StorageException(
          "A commit to %s changed %d rows where %d were planned"
              .formatted(history.identifier(edition), written, planned),
          "Somebody else writes this table; see that one run works on it at a time.");
    }
  }

  private static String insert(String target, String view) {
    return "INSERT INTO %s SELECT %s FROM %s".formatted(target, String.join(", ", COLUMNS), view);
  }

  private static String merge(String target, String view, FeedColumns<?> columns) {
    Stream<String> key =
        Stream.concat(
            columns.feed().keyColumns().stream(),
            Stream.of("SDP_Event_Created_Timestamp", "filename"));
    String sameVersion =
        key.map(column -> "t.%1$s = s.%1$s".formatted(column)).collect(Collectors.joining(" AND "));
    String set =
        COLUMNS.stream()
            .map(column -> "t.%1$s = s.%1$s".formatted(column))
            .collect(Collectors.joining(", "));
    String values = COLUMNS.stream().map(column -> "s." + column).collect(Collectors.joining(", "));
    return """
    MERGE INTO %s AS t USING %s AS s
    ON t.Batch_CD = '%s' AND s.op <> 'I' AND %s
    WHEN MATCHED AND s.op = 'D' THEN DELETE
    WHEN MATCHED THEN UPDATE SET %s
    WHEN NOT MATCHED AND s.op = 'I' THEN INSERT (%s) VALUES (%s)"""
        .formatted(
            target,
            view,
            columns.feed().batchCode(),
            sameVersion,
            set,
            String.join(", ", COLUMNS),
            values);
  }
}
