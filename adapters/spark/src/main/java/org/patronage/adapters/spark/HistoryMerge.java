package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.adapters.spark.PlanAssembly.Known;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;
import org.patronage.application.history.OutdatedPlanException;
import org.patronage.domain.history.Feed;

/** Commits planned changes to the history, all in one version of its table. */
final class HistoryMerge {
  /** Rows that every executor holds in some hundred megabytes at most. */
  private static final long FEW = 500_000;

  /** What is said of a commit whose plan had read other rows than it found. */
  static final String OUTDATED = "somebody else wrote it meanwhile";

  private static final List<String> STAMP = List.of("SDP_Event_Created_Timestamp", "filename");

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
   * @param oneEach whether the plan was made from active versions alone, one of each key at most
   */
  record Changes(Dataset<Row> rows, RowCounts counts, boolean oneEach) {
    static Changes of(DeliveryCommit.Effects effects, PlanCounts counts) {
      String batchCode = effects.columns().feed().batchCode();
      Dataset<Row> rows =
          PlanCounts.kind(effects.plan(), PlanOutput.CHANGE)
              .withColumn("Batch_CD", lit(batchCode)); // which most removals do not have
      boolean oneEach = effects.known() == Known.ACTIVE && counts.crowded() == 0;
      return new Changes(rows, counts.rows(), oneEach);
    }

    /** Few enough, the changes go to the table's rows, which need not move then. */
    private Dataset<Row> everywhere() {
      return counts.all() <= FEW ? broadcast(rows) : rows;
    }

    /** A column of the versions that go. */
    private Dataset<Row> removals(String column) {
      return rows.where(col("op").equalTo(PlanOutput.REMOVE)).select(column);
    }

    private boolean onlyAdds() {
      return counts.removed() == 0;
    }
  }

  /**
   * Applies changes, and holds the commit against them: it follows the version that the plan was
   * made from, but for commits that change no row, and as many rows were added and removed as were
   * planned. So what holds of the plan holds of the table.
   *
   * @param entry goes with the commit, as the evidence that it happened, and with it the entry of
   *     the file that is taken back
   * @return the entry with the version that readers' table has now; without one where nobody sees
   *     the edition yet, since the table beside counts for itself
   * @throws OutdatedPlanException if somebody else changed rows after the plan had read them; the
   *     commit is taken back then
   * @throws StorageException if other rows changed than planned; the commit is taken back then, too
   */
  LedgerEntry merge(
      Edition edition, DeliveryCommit.Effects effects, LedgerEntry entry, Changes changes) {
    String metadata =
        LedgerRows.json(
            edition,
            effects.undone().toVector().prepend(entry),
            changes.counts().all(),
            effects.plannedAt());
    try (TemporaryView view = TemporaryView.of(changes.everywhere())) {
      carryOut(edition, effects, view.name(), changes, metadata);
    }
    TableCommits.Commit commit =
        history
            .commitOf(edition, metadata)
            .orElseThrow(() -> outdated(edition, entry)); // a MERGE that finds none of its rows
    mustBeAsPlanned(edition, effects, entry, changes, commit);
    return history.isPublished(edition) ? entry.at(commit.version()) : entry;
  }

  private void mustBeAsPlanned(
      Edition edition,
      DeliveryCommit.Effects effects,
      LedgerEntry entry,
      Changes changes,
      TableCommits.Commit commit) {
    String doing = entry.stamp().name();
    if (history.changedBetween(edition, effects.plannedAt(), commit.version())) {
      check.takeBack(edition, doing, OUTDATED, commit.version());
      throw outdated(edition, entry);
    }
    if (!changes.counts().equals(commit.rows())) {
      String what = commit.rows().insteadOf(changes.counts());
      throw check.refusal(edition, doing, what, commit.version());
    }
  }

  private OutdatedPlanException outdated(Edition edition, LedgerEntry entry) {
    return new OutdatedPlanException(entry.stamp().name(), history.place(edition));
  }

  private void carryOut(
      Edition edition,
      DeliveryCommit.Effects effects,
      String view,
      Changes changes,
      String metadata) {
    String target = history.identifier(edition);
    if (changes.onlyAdds()) {
      tables.changes().carryOut(insert(target, view), metadata);
      return;
    }
    String key = effects.columns().feed().identityColumn();
    try (KeySieve going = KeySieve.of(changes.removals(key), changes.counts().removed())) {
      String wanted = "%s(t.%s)".formatted(going.name(), key);
      tables.changes().carryOut(merge(target, view, wanted, effects, changes), metadata);
    }
  }

  private static String insert(String target, String view) {
    return "INSERT INTO %s SELECT %s FROM %s".formatted(target, String.join(", ", COLUMNS), view);
  }

  /**
   * Of the table only what tells versions apart is read: what changes goes and comes again. Where a
   * key has one active version, that is the key. Delta joins the table thrice, and once by an outer
   * join that has to hold or sort it; so only rows that are wanted take part.
   */
  private static String merge(
      String target, String view, String wanted, DeliveryCommit.Effects effects, Changes changes) {
    Feed<?> feed = effects.columns().feed();
    String sameVersion =
        Stream.concat(feed.keyColumns().stream(), changes.oneEach() ? Stream.of() : STAMP.stream())
            .map(column -> "t.%1$s = s.%1$s".formatted(column))
            .collect(Collectors.joining(" AND "));
    String values = COLUMNS.stream().map(column -> "s." + column).collect(Collectors.joining(", "));
    return """
    MERGE INTO %s AS t USING %s AS s
    ON t.Batch_CD = '%s'%s AND %s AND s.op = 'D' AND %s
    WHEN MATCHED THEN DELETE
    WHEN NOT MATCHED AND s.op = 'I' THEN INSERT (%s) VALUES (%s)"""
        .formatted(
            target,
            view,
            feed.batchCode(),
            effects.known() == Known.ACTIVE ? " AND t.RecordStatus" : "",
            wanted,
            sameVersion,
            String.join(", ", COLUMNS),
            values);
  }
}
