package org.patronage.benchmarks.step;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.patronage.benchmarks.data.Site;

/** The rules of RULES 5 to 7 and 9 as SQL, for a file that comes after all others. */
final class PlainSql {
  private final SparkSession spark;
  private final Site site;
  private final String file;

  PlainSql(SparkSession spark, Site site, String file) {
    this.spark = spark;
    this.site = site;
    this.file = file;
  }

  /** Makes {@code plain_ratings}: the file, one valid rating a participant. */
  void ratings() {
    Dataset<Row> lines =
        spark
            .read()
            .schema("PTCPNT_ID STRING, CMBNED_DEGREE_DSBLTY STRING, DSBL_DTR_DT STRING")
            .option("header", true)
            .csv(file);
    lines.createOrReplaceTempView("plain_lines");
    spark
        .sql(
            """
            SELECT participant_id, latest.rating_date, nullif(latest.percentage, -1) AS percentage
            FROM (
              SELECT participant_id, max(struct(rating_date, percentage)) AS latest
              FROM (
                SELECT trim(PTCPNT_ID) AS participant_id,
                  CASE WHEN coalesce(trim(CMBNED_DEGREE_DSBLTY), '') = '' THEN -1
                    ELSE try_cast(trim(CMBNED_DEGREE_DSBLTY) AS INT) END AS percentage,
                  try_to_date(trim(DSBL_DTR_DT), 'MMddyyyy') AS rating_date
                FROM plain_lines)
              WHERE participant_id RLIKE '^[0-9]+$' AND rating_date IS NOT NULL
                AND percentage BETWEEN -1 AND 100
              GROUP BY participant_id)""")
        .createOrReplaceTempView("plain_ratings");
  }

  /** What each rating comes to beside the active row: the whole new row, and whether it changes. */
  Dataset<Row> versions(Path tables) {
    spark.read().format("delta").load(site.pt().current()).createOrReplaceTempView("plain_pt");
    spark.read().format("delta").load(site.pt().seed().get()).createOrReplaceTempView("plain_pai");
    return spark.sql(
        """
        SELECT *, known_id IS NULL OR percentage <> known_percentage
            OR pt <> coalesce(known_pt, 'N') AS changes
        FROM (
          SELECT r.participant_id, coalesce(i.edipi, t.edipi) AS edipi,
            coalesce(i.MVIPersonICN, t.ICN) AS icn, t.participant_id AS known_id,
            lpad(t.SC_Combined_Disability_Percentage, 3, '0') AS known_percentage,
            t.PT_Indicator AS known_pt,
            coalesce(lpad(CAST(r.percentage AS STRING), 3, '0'),
              lpad(t.SC_Combined_Disability_Percentage, 3, '0'), '000') AS percentage,
            IF(t.PT_Indicator = 'Y' OR p.pt_id IS NOT NULL, 'Y', 'N') AS pt,
            date_format(r.rating_date, 'yyyyMMdd') AS rated,
            coalesce(t.Status_Begin_Date, date_format(r.rating_date, 'yyyyMMdd')) AS begun
          FROM plain_ratings r
          LEFT JOIN (
            SELECT * FROM delta.`%1$s/patronage_unified` WHERE Batch_CD = 'SCD' AND RecordStatus) t
            ON t.participant_id = r.participant_id
          LEFT JOIN delta.`%1$s/correlation_lookup` i ON i.participant_id = r.participant_id
          LEFT JOIN (
            SELECT trim(PTCPNT_VET_ID) AS pt_id FROM plain_pt WHERE trim(PT_35_FLAG) = 'Y'
            UNION
            SELECT trim(PTCPNT_VET_ID) FROM plain_pai WHERE trim(PT_35_FLAG) = 'Y') p
            ON p.pt_id = r.participant_id)
        WHERE icn IS NOT NULL"""
            .formatted(tables.toUri()));
  }

  /** Expires and inserts, from a view of {@link #versions} with the columns {@code changes}. */
  void merge(Path tables, String view) {
    spark.sql(
        """
        MERGE INTO delta.`%1$s/patronage_unified` AS t
        USING (
          SELECT participant_id AS merge_key, * FROM %2$s
          UNION ALL
          SELECT NULL AS merge_key, * FROM %2$s WHERE known_id IS NOT NULL AND changes) AS s
        ON t.Batch_CD = 'SCD' AND t.RecordStatus AND t.participant_id = s.merge_key
        WHEN MATCHED AND s.changes THEN UPDATE SET t.RecordStatus = FALSE, t.sentToDoD = TRUE,
          t.RecordLastUpdated = date'%3$s', t.RecordChangeStatus = 'Expired Record'
        WHEN NOT MATCHED AND s.changes THEN INSERT (edipi, ICN, participant_id, Batch_CD,
            SC_Combined_Disability_Percentage, PT_Indicator, Status_Begin_Date, Status_Last_Update,
            SDP_Event_Created_Timestamp, filename, RecordLastUpdated, RecordStatus, sentToDoD,
            change_log, RecordChangeStatus)
          VALUES (s.edipi, s.icn, s.participant_id, 'SCD', s.percentage, s.pt, s.begun, s.rated,
            timestamp'%4$s', '%5$s', date'%3$s', TRUE, FALSE,
            concat_ws(' ',
              IF(s.known_id IS NULL OR s.percentage <> s.known_percentage,
                concat('SC_Combined_Disability_Percentage old value: ',
                  coalesce(s.known_percentage, 'Null'), ' changed to new value: ', s.percentage),
                NULL),
              IF(s.pt = 'Y' AND coalesce(s.known_pt, 'N') <> 'Y',
                'PT_Indicator old value: N changed to new value: Y', NULL)),
            IF(s.known_id IS NULL, 'New Record', 'Updated Record'))"""
            .formatted(tables.toUri(), view, "2026-01-20", Site.THIRD, file));
  }
}
