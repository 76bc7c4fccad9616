package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/** The records that wait for an identity (RULES 6): {@code unresolved_records}. */
final class WaitingRecords {
  /** Which delivery a row was kept by; in one that an earlier version wrote, the record's own. */
  static final String KEPT_BY = "coalesce(kept_by, delivery_id)";

  private static final String LOOKED_UP = CopyMethod.PROPERTIES + "lookedUp";
  private static final StructType OWNERS =
      StructType.fromDDL("own_id STRING, own_uri STRING, own_time TIMESTAMP");

  private final DeltaTables tables;
  private final TableWriter writer;

  WaitingRecords(DeltaTables tables) {
    this.tables = tables;
    this.writer = new TableWriter(tables);
  }

  /**
   * What a feed's waiting records would be looked up in: it changes with every rebuild of the
   * lookup. What began to wait since was not known to it, either.
   */
  String lookup(Edition edition, FeedColumns<?> columns) {
    long version = tables.access().commits(TableDefinition.LOOKUP.table(), 1).get(0).version();
    return "%s %s %d".formatted(edition.id(), columns.feed().batchCode(), version);
  }

  /** Whether none waits, or all that wait have been looked up there in vain. */
  boolean isSettled(String lookup) {
    String table = TableDefinition.UNRESOLVED.table();
    return tables
        .state(table)
        .map(
            found -> found.property(LOOKED_UP).filter(lookup::equals).isPresent() || isEmpty(table))
        .orElse(true);
  }

  private boolean isEmpty(String table) {
    return tables
        .access()
        .files(table)
        .filter(files -> files.stream().allMatch(file -> file.rows().orElse(1) == 0))
        .isPresent();
  }

  /** Notes that all that wait have been looked up there in vain. */
  void settle(String lookup) {
    tables.access().note(TableDefinition.UNRESOLVED.table(), LOOKED_UP, lookup);
  }

  private Dataset<Row> of(Edition edition, FeedColumns<?> columns) {
    return tables
        .readOrCreate(TableDefinition.UNRESOLVED)
        .where(col("edition").equalTo(edition.id()))
        .where(col("batch_cd").equalTo(columns.feed().batchCode()));
  }

  /** The waiting records of a feed whose persons the lookup knows by now, as records of a file. */
  Dataset<Row> ofKnownPersons(Edition edition, FeedColumns<?> columns, Knowledge knowledge) {
    String key = columns.identityKey();
    return of(edition, columns)
        .withColumnRenamed("key", key)
        .join(knowledge.identities(columns), col(key).equalTo(col("id_key")), "left_semi")
        .withColumn("outcome", lit(FeedColumns.ACCEPTED))
        .withColumn("unusual", lit(false))
        .select(names(columns));
  }

  private static Column[] names(FeedColumns<?> columns) {
    return Arrays.stream(columns.records().fieldNames())
        .filter(name -> !name.equals("raw_line") && !name.equals("rules"))
        .map(org.apache.spark.sql.functions::col)
        .toArray(Column[]::new);
  }

  /**
   * Keeps a delivery's waiting records; those that it kept before are replaced.
   *
   * @param count how many there are
   */
  void keep(Edition edition, LedgerEntry entry, Dataset<Row> waiting, long count) {
    Former former = Former.ofDelivery(entry.id()).in(edition);
    if (count == 0) {
      writer.removeRows(TableDefinition.UNRESOLVED, former);
    } else {
      Dataset<Row> rows = rows(edition, entry, waiting, lit(entry.id()));
      writer.replaceRows(TableDefinition.UNRESOLVED, former, rows);
    }
  }

  /**
   * Keeps records that wait, too, where they do not already: those of a delivery that takes a file
   * back, and those of later files that lived on its identities, each as what its own file left.
   *
   * @param ledger what the edition has taken
   */
  void keepToo(Edition edition, LedgerEntry entry, Dataset<Row> waiting, List<LedgerEntry> ledger) {
    if (waiting.isEmpty()) {
      return;
    }
    Dataset<Row> owners = tables.spark().createDataFrame(owners(entry, ledger), OWNERS);
    Dataset<Row> owned =
        waiting.join(
            broadcast(owners),
            col("waiting_uri")
                .equalTo(col("own_uri"))
                .and(col("waiting_time").equalTo(col("own_time"))),
            "left");
    Column owner = coalesce(col("own_id"), lit(entry.id()));
    Dataset<Row> standing = tables.readOrCreate(TableDefinition.UNRESOLVED);
    String[] same = {"edition", "delivery_id", "line"};
    writer.add(
        TableDefinition.UNRESOLVED,
        rows(edition, entry, owned, owner)
            .join(standing.select("edition", "delivery_id", "line"), same, "left_anti")
            .select(columns(TableDefinition.UNRESOLVED)));
  }

  private static List<Row> owners(LedgerEntry entry, List<LedgerEntry> ledger) {
    return ledger.stream()
        .filter(file -> file.kind() == DeliveryKind.FILE && file.status().isApplied())
        .filter(file -> file.batchCode().equals(entry.batchCode()))
        .filter(file -> !entry.stampsVersions() || !file.stamp().equals(entry.stamp()))
        .map(file -> RowFactory.create(file.id(), file.stamp().uri(), file.stamp().time()))
        .toList();
  }

  private static Dataset<Row> rows(
      Edition edition, LedgerEntry entry, Dataset<Row> waiting, Column owner) {
    return waiting.select(
        lit(edition.id()).as("edition"),
        owner.as("delivery_id"),
        lit(entry.batchCode()).as("batch_cd"),
        col("waiting_uri").as("uri"),
        col("waiting_time").as("event_time"),
        col("waiting_line").as("line"),
        col("waiting_key").as("key"),
        col("waiting_percentage").as("percentage"),
        col("waiting_date").as("rating_date"),
        col("reason"),
        lit(entry.runId()).as("run_id"),
        lit(entry.takenAt()).as("taken_at"),
        lit(entry.id()).as("kept_by"));
  }

  private static Column[] columns(TableDefinition definition) {
    return Arrays.stream(definition.schema().fieldNames())
        .map(name -> col(name))
        .toArray(Column[]::new);
  }

  /** Lets go of records that have been taken up. */
  void release(Edition edition, FeedColumns<?> columns, Dataset<Row> taken) {
    try (TemporaryView view = TemporaryView.of(taken)) {
      tables
          .changes()
          .carryOut(
              """
            MERGE INTO %s AS waiting USING %s AS taken
            ON waiting.edition = '%s' AND waiting.batch_cd = '%s' AND waiting.key = taken.%s
              AND waiting.uri = taken.uri AND waiting.event_time = taken.event_time
              AND waiting.line = taken.line
            WHEN MATCHED THEN DELETE"""
                  .formatted(
                      tables.identifier(TableDefinition.UNRESOLVED),
                      view.name(),
                      edition.id(),
                      columns.feed().batchCode(),
                      columns.identityKey()));
    }
  }
}
