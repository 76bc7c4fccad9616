package org.patronage.bootstrap.command;

import org.patronage.application.verification.Finding;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.disability.DisabilityFeed;

/**
 * Queries for {@code patronage sql} that show a person what breaks an invariant. They decide
 * nothing; where the earlier pipeline's files or late ones make a count loose, they show more.
 */
final class BrokenRows {
  private static final String ONE_ACTIVE =
      "SELECT %2$s, count_if(RecordStatus) AS active, count(*) AS versions FROM patronage_unified"
          + " WHERE Batch_CD = '%1$s' GROUP BY %2$s HAVING count_if(RecordStatus) <> 1";

  private static final String STICKY_Y =
      "SELECT * FROM (SELECT *, bool_or(PT_Indicator = 'Y') OVER (PARTITION BY %2$s ORDER BY"
          + " SDP_Event_Created_Timestamp, filename ROWS BETWEEN UNBOUNDED PRECEDING AND 1"
          + " PRECEDING) AS had_y FROM patronage_unified WHERE Batch_CD = '%1$s')"
          + " WHERE had_y AND NOT PT_Indicator <=> 'Y'";

  private static final String IN_ORDER =
      "SELECT * FROM (SELECT *, lead(struct(SDP_Event_Created_Timestamp AS event, filename AS file,"
          + " RecordStatus AS active)) OVER (PARTITION BY %2$s ORDER BY SDP_Event_Created_Timestamp,"
          + " filename, RecordStatus) AS next FROM patronage_unified WHERE Batch_CD = '%1$s')"
          + " WHERE (RecordStatus AND NOT next.active) OR (NOT RecordStatus AND"
          + " (RecordLastUpdated > date(next.event) OR RecordLastUpdated <"
          + " date(SDP_Event_Created_Timestamp))) OR (next.event = SDP_Event_Created_Timestamp AND"
          + " next.file = filename)";

  private static final String KNOWN_FILE =
      "SELECT filename, SDP_Event_Created_Timestamp, count(*) AS versions"
          + " FROM patronage_unified AS v LEFT ANTI JOIN file_ledger AS l"
          + " ON l.batch_cd = v.Batch_CD AND l.uri = v.filename"
          + " AND l.event_time = v.SDP_Event_Created_Timestamp"
          + " AND l.status IN ('TAKEN', 'ADOPTED') WHERE v.Batch_CD = '%1$s' GROUP BY ALL";

  private static final String COUNTS_ADD_UP =
      "SELECT name, lines_read, accepted, duplicate, rejected, created, changed, unchanged,"
          + " unresolved FROM file_ledger WHERE batch_cd = '%1$s' AND status = 'TAKEN' AND"
          + " (lines_read <> accepted + duplicate + rejected OR accepted <> created + changed +"
          + " unchanged + unresolved)";

  private static final String COUNTS_HELD =
      "SELECT name, event_time, counted, revised, coalesce(versions, 0) AS held FROM (SELECT name,"
          + " uri, event_time, created + changed + pt_driven AS counted, revised FROM file_ledger"
          + " WHERE batch_cd = '%1$s' AND status = 'TAKEN' AND kind <> 'UNRESOLVED') AS l LEFT JOIN"
          + " (SELECT filename, SDP_Event_Created_Timestamp AS event, count(*) AS versions FROM"
          + " patronage_unified WHERE Batch_CD = '%1$s' GROUP BY ALL) AS h ON filename = uri AND"
          + " event = event_time WHERE counted <> coalesce(versions, 0)";

  private static final String GROWN_AS_COUNTED =
      "SELECT * FROM (SELECT count(*) AS versions, count_if(NOT coalesce(RecordStatus, FALSE)) AS"
          + " expired FROM patronage_unified WHERE Batch_CD = '%1$s') CROSS JOIN (SELECT"
          + " coalesce(sum(net.net_versions), 0) AS counted, coalesce(sum(net.net_expired), 0) AS"
          + " counted_expired FROM"
          + " (SELECT max_by(struct(net_versions, net_expired), taken_at) AS net FROM file_ledger"
          + " WHERE batch_cd = '%1$s' AND status IN ('TAKEN', 'ADOPTED', 'UNDONE') AND edition ="
          + " (SELECT max_by(edition, taken_at) FROM file_ledger) GROUP BY delivery_id))"
          + " WHERE versions <> counted OR expired <> counted_expired";

  /** Of a file that was taken back, the older row still says that it was taken. */
  private static final String STANDS =
      " AND delivery_id NOT IN (SELECT delivery_id FROM file_ledger WHERE status = 'UNDONE')";

  private static final String LINES_KEPT =
      "SELECT name, delivery_id, rejected, coalesce(kept, 0) AS kept FROM file_ledger LEFT JOIN"
          + " (SELECT edition, delivery_id, count(*) AS kept FROM quarantine GROUP BY ALL)"
          + " USING (edition, delivery_id) WHERE batch_cd = '%1$s' AND status = 'TAKEN' AND"
          + " kind IN ('FILE', 'SEED') AND rejected <> coalesce(kept, 0)"
          + STANDS;

  private static final String RECORDS_WAIT =
      "SELECT name, kind, unresolved, IF(kind = 'UNRESOLVED', lines_read, 0) AS taken_up,"
          + " coalesce(waiting, 0) AS waiting FROM file_ledger LEFT JOIN (SELECT edition,"
          + " delivery_id, count(*) AS waiting FROM unresolved_records GROUP BY ALL)"
          + " USING (edition, delivery_id) WHERE batch_cd = '%1$s' AND status = 'TAKEN' AND"
          + " (unresolved > 0 OR kind = 'UNRESOLVED' OR waiting > 0)"
          + STANDS;

  private BrokenRows() {}

  /** The query for a finding. */
  static String query(Finding finding) {
    String query =
        switch (finding.invariant()) {
          case ONE_ACTIVE -> ONE_ACTIVE;
          case STICKY_Y -> STICKY_Y;
          case IN_ORDER -> IN_ORDER;
          case KNOWN_FILE -> KNOWN_FILE;
          case COUNTS_ADD_UP -> COUNTS_ADD_UP;
          case COUNTS_HELD -> COUNTS_HELD;
          case GROWN_AS_COUNTED -> GROWN_AS_COUNTED;
          case LINES_KEPT -> LINES_KEPT;
          case RECORDS_WAIT -> RECORDS_WAIT;
        };
    return query.formatted(finding.batchCode(), key(finding.batchCode()));
  }

  private static String key(String batchCode) {
    return String.join(
        ", ",
        batchCode.equals(CaregiverFeed.CG.batchCode())
            ? CaregiverFeed.CG.keyColumns()
            : DisabilityFeed.SCD.keyColumns());
  }
}
