package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.adapters.spark.PlanAssembly.Known;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/**
 * Versions that a delivery brought into force, changed or took out at an event time that is not its
 * own ({@code late_versions}): those that follow a late file, those of a file that is taken back,
 * and those of records that had waited. An export could not find them by their event time (RULES
 * 11), and what DMDC was told of the others has to be found. On a day without either nothing is
 * written.
 */
final class LateVersions {
  private final DeltaTables tables;
  private final TableWriter writer;

  LateVersions(DeltaTables tables) {
    this.tables = tables;
    this.writer = new TableWriter(tables);
  }

  /** Keeps a delivery's late versions; those that it kept before are replaced. */
  void keep(Edition edition, LedgerEntry entry, DeliveryCommit.Effects effects) {
    if (effects.known() == Known.ACTIVE) {
      return;
    }
    Dataset<Row> news = effects.plan().where("news OR overtaken");
    boolean ownToo = !entry.stampsVersions() || effects.undone().isDefined();
    Dataset<Row> own = rows(edition, entry, ownToo ? news : news.where(not(isOf(entry))));
    Dataset<Row> late =
        effects.undone().map(gone -> own.unionByName(untold(edition, entry, gone))).getOrElse(own);
    Former former = Former.ofDelivery(entry.id()).in(edition);
    if (late.isEmpty()) {
      writer.removeRows(TableDefinition.LATE_VERSIONS, former);
    } else {
      writer.replaceRows(TableDefinition.LATE_VERSIONS, former, late);
    }
  }

  /**
   * What was to be told because of a file that is taken back, and has not been told yet: it stays
   * to be told where it stands as it is, though nothing changes it now.
   */
  private Dataset<Row> untold(Edition edition, LedgerEntry entry, LedgerEntry gone) {
    Dataset<Row> former =
        tables
            .readAsDefined(TableDefinition.LATE_VERSIONS)
            .where(col("edition").equalTo(edition.id()))
            .where(col("delivery_id").equalTo(gone.id()));
    Column told =
        expr("sent.prepared_at >= late.taken_at AND " + ExtractKeys.alike("sent.", "late."));
    return former
        .as("late")
        .join(DeltaSentVersions.sent(tables).as("sent"), told, "left_anti")
        .withColumn("delivery_id", lit(entry.id()))
        .withColumn("run_id", lit(entry.runId()))
        .withColumn("taken_at", lit(entry.takenAt()))
        .withColumn("overtaken", lit(false));
  }

  private static Column isOf(LedgerEntry entry) {
    return col("SDP_Event_Created_Timestamp")
        .equalTo(lit(entry.stamp().time()))
        .and(col("filename").equalTo(entry.stamp().uri()));
  }

  /**
   * Keeps versions of a rebuilt edition that DMDC is to be told of, as they stand.
   *
   * @return whether there are any; else nothing is written
   */
  boolean carry(Edition edition, LedgerEntry rebuild, Dataset<Row> versions) {
    Dataset<Row> late = rows(edition, rebuild, versions.withColumn("overtaken", lit(false)));
    boolean any = !late.isEmpty();
    if (any) {
      writer.replaceRows(TableDefinition.LATE_VERSIONS, Former.ofDelivery(rebuild.id()), late);
    }
    return any;
  }

  private static Dataset<Row> rows(Edition edition, LedgerEntry entry, Dataset<Row> late) {
    return late.select(
        lit(edition.id()).as("edition"),
        lit(entry.id()).as("delivery_id"),
        col("Batch_CD").as("batch_cd"),
        col("ICN"),
        col("Veteran_ICN"),
        col("participant_id"),
        col("Applicant_Type"),
        col("SDP_Event_Created_Timestamp").as("event_time"),
        col("filename").as("uri"),
        lit(entry.runId()).as("run_id"),
        lit(entry.takenAt()).as("taken_at"),
        col("overtaken"));
  }
}
