package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.patronage.application.delivery.Delivery;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;
import org.patronage.application.quarantine.Decision;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.domain.quality.LineStatus;

/** The rows of {@code quarantine}: a line that was refused, and what was decided about it. */
final class QuarantineTable {
  private static final Column[] COLUMNS =
      Arrays.stream(TableDefinition.QUARANTINE.names(""))
          .map(functions::col)
          .toArray(Column[]::new);
  private static final String[] LINE = {"delivery_id", "line"};

  /** A row that an earlier version of this program wrote has no status. */
  private static final Column STATUS =
      functions.coalesce(col("status"), lit(LineStatus.OPEN.name()));

  private final DeltaTables tables;
  private final TableWriter writer;

  QuarantineTable(DeltaTables tables) {
    this.tables = tables;
    this.writer = new TableWriter(tables);
  }

  /** The lines of an edition that are meant. */
  Dataset<Row> meant(Edition edition, LineSelection selection) {
    Dataset<Row> all =
        tables
            .readAsDefined(TableDefinition.QUARANTINE)
            .where(col("edition").equalTo(edition.id()))
            .withColumn("status", STATUS);
    Dataset<Row> lines = selected(all, selection, col("rules"));
    return selection
        .status()
        .map(status -> lines.where(col("status").equalTo(status.name())))
        .getOrElse(lines);
  }

  /** Those of a feed, a file and a rule, or a reason, among rows. */
  static Dataset<Row> selected(Dataset<Row> rows, LineSelection selection, Column rule) {
    Column wanted = lit(true);
    for (String feed : selection.feed()) {
      wanted = wanted.and(col("batch_cd").equalTo(feed));
    }
    for (String file : selection.file()) {
      wanted = wanted.and(col("name").equalTo(file));
    }
    for (String text : selection.rule()) {
      wanted = wanted.and(functions.contains(functions.upper(rule), lit(text)));
    }
    return rows.where(wanted);
  }

  /** Those of the lines of files that a delivery means. */
  Dataset<Row> among(Dataset<Row> records, Edition edition, Delivery.OfQuarantined<?> delivery) {
    LineSelection lines = delivery.lines().ofFeed(delivery.feed().batchCode());
    return records.join(meant(edition, lines).select("delivery_id", "line"), LINE, "left_semi");
  }

  /** Records of files without what was refused of these, even if it would be accepted now. */
  Dataset<Row> without(Edition edition, Dataset<Row> records) {
    Dataset<Row> refused =
        tables
            .readOrCreate(TableDefinition.QUARANTINE)
            .where(col("edition").equalTo(edition.id()))
            .where(not(STATUS.equalTo(LineStatus.REPLAYED.name())))
            .select(content(col("delivery_id")).as("content"), col("line"));
    return records
        .withColumn("content", content(col("delivery_id")))
        .join(refused, new String[] {"content", "line"}, "left_anti")
        .drop("content");
  }

  /**
   * A file that was taken back and accepted again has another delivery id, and the same content.
   */
  private static Column content(Column deliveryId) {
    return functions.substring_index(deliveryId, "@", 1);
  }

  /**
   * Keeps the lines of a delivery in the place of those that it kept before; one that was discarded
   * stays so.
   *
   * @param count how many there are
   * @param published whether readers see the edition; what they see of a former one stays until
   *     they do
   */
  void keep(
      Edition edition, LedgerEntry entry, Dataset<Row> records, long count, boolean published) {
    Former mine = Former.ofDelivery(entry.id());
    Former replaced = published ? mine : mine.in(edition);
    String content = LedgerEntry.contentOf(entry.id());
    boolean byContent = !published || !content.equals(entry.id());
    if (count == 0) {
      writer.removeRows(TableDefinition.QUARANTINE, replaced);
      return;
    }
    Dataset<Row> rows =
        records
            .where(col("outcome").equalTo(FeedColumns.REJECTED))
            .select(
                lit(edition.id()).as("edition"),
                lit(entry.id()).as("delivery_id"),
                lit(entry.batchCode()).as("batch_cd"),
                col("uri"),
                lit(entry.stamp().name()).as("name"),
                col("line"),
                col("raw_line"),
                col("rules"),
                lit(entry.runId()).as("run_id"),
                lit(entry.takenAt()).as("taken_at"));
    if (!byContent && !tables.hold(TableDefinition.QUARANTINE, mine)) {
      writer.add(TableDefinition.QUARANTINE, open(rows));
    } else {
      Column theirs = byContent ? isOf(content) : expr(mine.condition());
      writer.replaceStandingRows(TableDefinition.QUARANTINE, replaced, withDecisions(rows, theirs));
    }
  }

  /** A rebuild, and a file that takes a later one's place, know that one by its content alone. */
  private static Column isOf(String content) {
    return content(col("delivery_id")).equalTo(content);
  }

  /** Keeps the versions that an extract refused in the place of those that it refused before. */
  void keepVersions(String extract, Dataset<Row> rows) {
    writer.replaceRows(TableDefinition.QUARANTINE, Former.ofDelivery(extract), open(rows));
  }

  private static Dataset<Row> open(Dataset<Row> rows) {
    return rows.withColumn("status", lit(LineStatus.OPEN.name()))
        .withColumn("decided_by", lit(null).cast("string"))
        .withColumn("decided_at", lit(null).cast("timestamp"))
        .withColumn("why", lit(null).cast("string"));
  }

  /** The lines of one delivery, as they were decided about where they stand. */
  private Dataset<Row> withDecisions(Dataset<Row> rows, Column theirs) {
    Dataset<Row> discarded =
        tables
            .readOrCreate(TableDefinition.QUARANTINE)
            .where(theirs)
            .where(STATUS.equalTo(LineStatus.DISCARDED.name()))
            .select("line", "status", "decided_by", "decided_at", "why")
            .dropDuplicates("line");
    return rows.join(discarded, new String[] {"line"}, "left")
        .withColumn("status", STATUS)
        .select(COLUMNS);
  }

  /**
   * Notes what became of lines that were read again: those that were accepted are replayed, the
   * others keep their status and have broken the rules that they break now. Writes nothing where
   * nothing changes.
   *
   * @param read with the {@code delivery_id} of each
   */
  void settle(Edition edition, LedgerEntry entry, Dataset<Row> read) {
    create();
    Dataset<Row> former =
        meant(edition, LineSelection.ALL)
            .select(col("delivery_id"), col("line"), col("rules").as("former_rules"));
    Column accepted = col("outcome").equalTo(FeedColumns.ACCEPTED);
    Dataset<Row> changes =
        read.join(former, LINE)
            .where(accepted.or(col("rules").notEqual(col("former_rules"))))
            .select(
                col("delivery_id"),
                col("line"),
                functions.coalesce(col("rules"), col("former_rules")).as("rules"),
                when(accepted, LineStatus.REPLAYED.name()).as("status"),
                when(accepted, entry.runId()).as("decided_by"),
                when(accepted, entry.takenAt()).as("decided_at"));
    if (!changes.isEmpty()) {
      merge(
          edition,
          changes,
          "kept.line = decided.line",
          """
          kept.rules = decided.rules,
          kept.status = coalesce(decided.status, kept.status),
          kept.decided_by = coalesce(decided.decided_by, kept.decided_by),
          kept.decided_at = coalesce(decided.decided_at, kept.decided_at)""");
    }
  }

  private static Column when(Column condition, Object value) {
    return functions.when(condition, lit(value));
  }

  /** Decides about lines, which readers see in one commit; how many. */
  long discard(Edition edition, LineSelection selection, Decision decision) {
    create();
    Dataset<Row> lines = meant(edition, selection.thatAre(LineStatus.OPEN));
    long count = lines.count();
    if (count > 0) {
      Dataset<Row> decided =
          lines
              .select("delivery_id", "line", "uri", "raw_line")
              .distinct()
              .withColumn("status", lit(LineStatus.DISCARDED.name()))
              .withColumn("decided_by", lit(decision.by()))
              .withColumn("decided_at", lit(decision.at()))
              .withColumn("why", lit(decision.why()));
      merge(
          edition,
          decided,
          "kept.line <=> decided.line AND kept.uri = decided.uri"
              + " AND kept.raw_line <=> decided.raw_line",
          """
          kept.status = decided.status, kept.decided_by = decided.decided_by,
          kept.decided_at = decided.decided_at, kept.why = decided.why""");
    }
    return count;
  }

  private void create() {
    tables.create(TableDefinition.QUARANTINE, TableDefinition.QUARANTINE.table());
  }

  /** No value of a row stands in the condition as a literal, which Delta would keep in its log. */
  private void merge(Edition edition, Dataset<Row> decided, String same, String changes) {
    try (TemporaryView view = TemporaryView.of(decided)) {
      tables
          .changes()
          .carryOut(
              """
            MERGE INTO %s AS kept USING %s AS decided
            ON kept.edition = '%s' AND kept.delivery_id = decided.delivery_id AND %s
            WHEN MATCHED THEN UPDATE SET %s"""
                  .formatted(
                      tables.identifier(TableDefinition.QUARANTINE),
                      view.name(),
                      edition.id(),
                      same,
                      changes));
    }
  }
}
