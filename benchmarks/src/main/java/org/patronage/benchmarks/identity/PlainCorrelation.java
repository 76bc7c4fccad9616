package org.patronage.benchmarks.identity;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.patronage.application.identity.MviLocations;

/** RULES 10 as SQL: both tests by windows, the rest by a pivot of conditions. */
record PlainCorrelation(SparkSession spark, MviLocations mvi) {

  /** Writes {@code correlation_lookup} and {@code duplicate_correlations} into a folder. */
  void write(Path tables) {
    view("plain_associations", mvi.associations());
    view("plain_persons", mvi.persons());
    view("plain_institutions", mvi.institutions());
    spark.sql(CLAIMS).persist().createOrReplaceTempView("plain_claims");
    spark.sql(create(tables, "duplicate_correlations") + DUPLICATES);
    spark.sql(create(tables, "correlation_lookup") + LOOKUP);
    spark.catalog().uncacheTable("plain_claims");
  }

  private void view(String name, String location) {
    spark.read().parquet(location).createOrReplaceTempView(name);
  }

  private static String create(Path tables, String name) {
    return "CREATE OR REPLACE TABLE delta.`%s/%s` USING delta AS ".formatted(tables.toUri(), name);
  }

  private static final String CLAIMS =
      """
      SELECT *, count(*) OVER (PARTITION BY icn, sid) AS iens,
        count(*) OVER (PARTITION BY sid, identifier) AS icns
      FROM (
        SELECT trim(MVIPersonICN) AS icn, CAST(MVITreatingFacilityInstitutionSID AS STRING) AS sid,
          trim(TreatingFacilityPersonIdentifier) AS identifier,
          max(CorrelationModifiedDateTime) AS modified
        FROM plain_associations
        WHERE MVIPersonICN IS NOT NULL AND TreatingFacilityPersonIdentifier IS NOT NULL
          AND MVITreatingFacilityInstitutionSID IN (5667, 6061, 6722)
          AND coalesce(ActiveMergedIdentifier, 'Active') = 'Active'
        GROUP BY 1, 2, 3)""";

  private static final String DUPLICATES =
      """
      SELECT i.InstitutionCode, c.identifier AS TreatingFacilityPersonIdentifier,
        c.icn AS MVIPersonICN, c.modified AS CorrelationModifiedDateTime,
        CAST(IF(c.iens > 1, c.iens, NULL) AS INT) AS count_iens,
        CAST(IF(c.icns > 1, c.icns, NULL) AS INT) AS count_icns
      FROM plain_claims c
      JOIN plain_institutions i ON CAST(i.MVIInstitutionSID AS STRING) = c.sid
      WHERE c.iens > 1 OR c.icns > 1""";

  private static final String LOOKUP =
      """
      SELECT c.icn AS MVIPersonICN, c.participant_id, c.edipi, c.va_profile_id,
        p.status AS ICNStatus, c.modified AS Last_Modified_Date
      FROM (
        SELECT icn, max(modified) AS modified,
          max(IF(sid = '5667' AND iens = 1 AND icns = 1, identifier, NULL)) AS participant_id,
          max(IF(sid = '6061' AND iens = 1 AND icns = 1, identifier, NULL)) AS edipi,
          max(IF(sid = '6722' AND iens = 1 AND icns = 1, identifier, NULL)) AS va_profile_id
        FROM plain_claims GROUP BY icn) c
      LEFT JOIN (
        SELECT trim(MVIPersonICN) AS icn, max_by(ICNStatus, calc_IngestionTimestamp) AS status
        FROM plain_persons GROUP BY 1) p
        ON p.icn = c.icn""";
}
