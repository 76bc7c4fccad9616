package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;

/** How a version of the history is found again from a table that speaks of versions. */
final class ExtractKeys {
  private static final List<String> NULLABLE =
      List.of("ICN", "Veteran_ICN", "participant_id", "Applicant_Type");

  private ExtractKeys() {}

  /**
   * The condition of a join.
   *
   * @param version what the history's columns begin with
   * @param speaker what the other table's columns begin with
   */
  static Column same(String version, String speaker) {
    Column same =
        col(version + "Batch_CD")
            .equalTo(col(speaker + "batch_cd"))
            .and(col(version + "SDP_Event_Created_Timestamp").equalTo(col(speaker + "event_time")))
            .and(col(version + "filename").equalTo(col(speaker + "uri")));
    for (String column : NULLABLE) {
      same = same.and(col(version + column).eqNullSafe(col(speaker + column)));
    }
    return same;
  }

  /** The same condition in SQL. */
  static String sql(String version, String speaker) {
    StringBuilder same =
        new StringBuilder(
            "%1$s.Batch_CD = %2$s.batch_cd AND %1$s.filename = %2$s.uri AND %1$s.SDP_Event_Created_Timestamp = %2$s.event_time"
                .formatted(version, speaker));
    NULLABLE.forEach(
        column -> same.append(" AND %s.%s <=> %s.%s".formatted(version, column, speaker, column)));
    return same.toString();
  }
}
