package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/** The records that wait for an identity (RULES 6): {@code unresolved_records}. */
final class WaitingRecords {
  private final DeltaTables tables;
  private final TableWriter writer;

  WaitingRecords(DeltaTables tables) {
    this.tables = tables;
    this.writer = new TableWriter(tables);
  }

  /** The waiting records of a feed whose persons the lookup knows by now, as records of a file. */
  Dataset<Row> ofKnownPersons(Edition edition, FeedColumns<?> columns, Knowledge knowledge) {
    String key = columns.identityKey();
    return tables
        .readOrCreate(TableDefinition.UNRESOLVED)
        .where(col("edition").equalTo(edition.id()))
        .where(col("batch_cd").equalTo(columns.feed().batchCode()))
        .withColumnRenamed("key", key)
        .join(knowledge.identities(columns), col(key).equalTo(col("id_key")), "left_semi")
        .withColumn("outcome", lit(FeedColumns.ACCEPTED))
        .withColumn("unusual", lit(false))
        .select(names(columns));
  }

  private static Column[] names(FeedColumns<?> columns) {
    return java.util.Arrays.stream(columns.records().fieldNames())
        .filter(name -> !name.equals("raw_line") && !name.equals("rules"))
        .map(org.apache.spark.sql.functions::col)
        .toArray(Column[]::new);
  }

  /** Keeps a delivery's waiting records; those that it kept before are replaced. */
  void keep(Edition edition, LedgerEntry entry, Dataset<Row> waiting) {
    Dataset<Row> rows =
        waiting.select(
            lit(edition.id()).as("edition"),
            lit(entry.id()).as("delivery_id"),
            lit(entry.batchCode()).as("batch_cd"),
            col("waiting_uri").as("uri"),
            col("waiting_time").as("event_time"),
            col("waiting_line").as("line"),
            col("waiting_key").as("key"),
            col("waiting_percentage").as("percentage"),
            col("waiting_date").as("rating_date"),
            col("reason"),
            lit(entry.runId()).as("run_id"),
            lit(entry.takenAt()).as("taken_at"));
    String former = "edition = '%s' AND delivery_id = '%s'".formatted(edition.id(), entry.id());
    writer.replaceRows(TableDefinition.UNRESOLVED, former, rows);
  }

  /** Lets go of records that have been taken up. */
  void release(Edition edition, FeedColumns<?> columns, Dataset<Row> taken) {
    String view = tables.temporaryView(taken);
    tables
        .spark()
        .sql(
            """
            MERGE INTO %s AS waiting USING %s AS taken
            ON waiting.edition = '%s' AND waiting.batch_cd = '%s' AND waiting.key = taken.%s
              AND waiting.uri = taken.uri AND waiting.event_time = taken.event_time
              AND waiting.line = taken.line
            WHEN MATCHED THEN DELETE"""
                .formatted(
                    tables.identifier(TableDefinition.UNRESOLVED),
                    view,
                    edition.id(),
                    columns.feed().batchCode(),
                    columns.identityKey()));
    tables.spark().catalog().dropTempView(view);
  }
}
