package org.patronage.adapters.spark;

import org.apache.spark.sql.types.StructType;

/** What planning gives: changes of the history, waiting records, and what they come to. */
final class PlanOutput {
  /** A change of the history. */
  static final String CHANGE = "CHANGE";

  /** A record that waits. */
  static final String WAITING = "WAITING";

  /** The counts of one partition. */
  static final String TALLY = "TALLY";

  /** Of a change: a version comes. */
  static final String ADD = "I";

  /** Of a change: the version of a key and stamp goes. */
  static final String REMOVE = "D";

  private PlanOutput() {}

  /**
   * {@code kind, op, news, overtaken}, the columns of the history, those of a waiting record, the
   * counts, how many rows come and go, by how many versions the history grows, how many keys had
   * several versions to begin with, how many had versions and nothing that arrived, and how many
   * would break each invariant.
   */
  static final StructType SCHEMA =
      StructType.fromDDL(
          "kind STRING, op STRING, news BOOLEAN, overtaken BOOLEAN, "
              + TableDefinition.HISTORY.columns()
              + ", waiting_line LONG, waiting_key STRING, waiting_time TIMESTAMP,"
              + " waiting_uri STRING, waiting_percentage INT, waiting_date DATE, reason STRING,"
              + " duplicate LONG, created LONG, changed LONG, unchanged LONG, unresolved LONG,"
              + " expired LONG, pt_driven LONG, revised LONG, additions LONG, removals LONG,"
              + " net_versions LONG, net_expired LONG,"
              + " crowded LONG, apart LONG, "
              + String.join(" LONG, ", CheckKeys.BROKEN)
              + " LONG");

  static final int HISTORY_AT = 4;
  static final int WAITING_AT = HISTORY_AT + HistoryRows.WIDTH;
  static final int TALLY_AT = WAITING_AT + 7;
}
