package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.lit;

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
  private final CommitCheck check;

  HistoryMerge(DeltaTables tables, DeltaHistory history) {
    this.tables = tables;
    this.history = history;
    this.check = new CommitCheck(history);
  }

  /**
   * Planned changes of a feed.
   *
   * @param rows of {@link PlanOutput#CHANGE}, with the feed's name
   * @param others rewrites and removals
   */
  record Changes(String batchCode, Dataset<Row> rows, long inserts, long others) {
    static Changes of(DeliveryCommit.Effects effects, PlanCounts counts) {
      String batchCode = effects.columns().feed().batchCode();
      Dataset<Row> rows =
          PlanCounts.kind(effects.plan(), PlanOutput.CHANGE)
              .withColumn("Batch_CD", lit(batchCode)); // which removals do not have
      return new Changes(batchCode, rows, counts.inserts(), counts.others());
    }

    long planned() {
      return inserts + others;
    }
  }

  /**
   * Applies changes, and looks at what they left where readers see it.
   *
   * @param entry goes with the commit, as the evidence that it happened, and with it the entry of
   *     the file that is taken back
   * @return the entry with the version that readers' table has now; without one where nobody sees
   *     the edition yet, since the table beside counts for itself
   * @throws StorageException if an invariant does not hold afterwards, or fewer or more rows
   *     changed than planned, which is never seen unless somebody else writes the table; the commit
   *     is taken back then
   */
  LedgerEntry merge(
      Edition edition, DeliveryCommit.Effects effects, LedgerEntry entry, Changes changes) {
    String view = tables.temporaryView(changes.rows());
    String metadata =
        LedgerRows.json(edition, effects.undone().toVector().prepend(entry), changes.planned());
    tables.spark().conf().set(USER_METADATA, metadata);
    try {
      run(edition, effects.columns(), view, changes);
    } finally {
      tables.spark().conf().unset(USER_METADATA);
      tables.spark().catalog().dropTempView(view);
    }
    TableCommits.Commit commit =
        history.commitOf(edition, metadata).orElseThrow(() -> uncommitted(edition, changes));
    return accepted(edition, entry, changes, commit);
  }

  /** Delta makes no commit of a MERGE that finds none of its rows. */
  private StorageException uncommitted(Edition edition, Changes changes) {
    return new StorageException(
        "No row of %s changed where %d were planned"
            .formatted(history.place(edition), changes.planned()),
        "Somebody else writes this table; see that one run works on it at a time, then run again.");
  }

  private LedgerEntry accepted(
      Edition edition, LedgerEntry entry, Changes changes, TableCommits.Commit commit) {
    String doing = entry.stamp().name();
    if (changes.planned() != commit.rows()) {
      String what = otherRows(changes.planned(), commit.rows());
      throw check.takeBack(edition, doing, what, commit.version());
    }
    if (!history.isPublished(edition)) {
      return entry;
    }
    check.afterChanges(edition, changes, doing, commit.version());
    return entry.at(commit.version());
  }

  /** How a commit is said to have changed other rows than planned. */
  static String otherRows(long planned, long written) {
    return "it changed %d rows where %d were planned, as if somebody else wrote the table"
        .formatted(written, planned);
  }

  private void run(Edition edition, FeedColumns<?> columns, String view, Changes changes) {
    String target = history.identifier(edition);
    String command = changes.others() == 0 ? insert(target, view) : merge(target, view, columns);
    tables.spark().sql(command);
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
