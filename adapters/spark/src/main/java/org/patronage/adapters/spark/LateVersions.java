package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
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
  private final TableWriter writer;

  LateVersions(DeltaTables tables) {
    this.writer = new TableWriter(tables);
  }

  /** Keeps a delivery's late versions; those that it kept before are replaced. */
  void keep(Edition edition, LedgerEntry entry, DeliveryCommit.Effects effects) {
    if (effects.known() == Known.ACTIVE) {
      return;
    }
    Dataset<Row> news = effects.plan().where("news OR overtaken");
    boolean ownToo = !entry.stampsVersions() || effects.undone().isDefined();
    Dataset<Row> late = ownToo ? news : news.where(not(isOf(entry)));
    Former former = Former.ofDelivery(entry.id()).in(edition);
    if (late.isEmpty()) {
      writer.removeRows(TableDefinition.LATE_VERSIONS, former);
    } else {
      writer.replaceRows(TableDefinition.LATE_VERSIONS, former, rows(edition, entry, late));
    }
  }

  private static Column isOf(LedgerEntry entry) {
    return col("SDP_Event_Created_Timestamp")
        .equalTo(lit(entry.stamp().time()))
        .and(col("filename").equalTo(entry.stamp().uri()));
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
