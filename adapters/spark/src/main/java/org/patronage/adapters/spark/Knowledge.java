package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What is known of persons besides the feeds: identities and PT (RULES 7, 10). */
final class Knowledge {
  private final DeltaTables tables;
  private final SparkPtSources pt;

  Knowledge(DeltaTables tables, SparkPtSources pt) {
    this.tables = tables;
    this.pt = pt;
  }

  /** Participants whom a PT source says {@code Y} of: {@code pt_key, pt}. */
  Dataset<Row> permanentAndTotal() {
    return pt.yes().select(col("PTCPNT_VET_ID").as("pt_key"), lit(true).as("pt")).distinct();
  }

  /** The lookup by the feed's identity column: {@code id_key} and the evidence of the planner. */
  Dataset<Row> identities(FeedColumns<?> columns) {
    String key = lookupColumn(columns.feed().identityColumn());
    return tables
        .read(TableDefinition.LOOKUP)
        .where(col(key).isNotNull())
        .select(
            col(key).as("id_key"),
            lit(true).as("known_person"),
            col("edipi").as("id_edipi"),
            col("MVIPersonICN").as("id_icn"),
            col("participant_id").as("id_participant"));
  }

  private static String lookupColumn(String historyColumn) {
    return historyColumn.equals("ICN") ? "MVIPersonICN" : historyColumn;
  }
}
