package org.patronage.benchmarks.step;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * What nobody gets below: reads the file, reads key and tracked columns of the active rows, and
 * writes the rows that changed. No identity, no PT, no expiring.
 */
record Floor(SparkSession spark, PlainSql sql, Folder at) implements Contestant {

  @Override
  public String name() {
    return "floor";
  }

  @Override
  public void prepare(Path tables) {
    at.set(tables);
  }

  @Override
  public void step() {
    sql.ratings();
    spark.sql(
        """
        INSERT INTO delta.`%1$s/patronage_unified` (participant_id, Batch_CD,
          SC_Combined_Disability_Percentage, PT_Indicator, Status_Last_Update, RecordStatus)
        SELECT r.participant_id, 'SCD', coalesce(lpad(CAST(r.percentage AS STRING), 3, '0'), '000'),
          coalesce(t.PT_Indicator, 'N'), date_format(r.rating_date, 'yyyyMMdd'), TRUE
        FROM plain_ratings r
        LEFT JOIN (
          SELECT participant_id, SC_Combined_Disability_Percentage, PT_Indicator
          FROM delta.`%1$s/patronage_unified` WHERE Batch_CD = 'SCD' AND RecordStatus) t
          ON t.participant_id = r.participant_id
        WHERE t.participant_id IS NULL
          OR lpad(CAST(r.percentage AS STRING), 3, '0') <> t.SC_Combined_Disability_Percentage"""
            .formatted(at.get().toUri()));
  }
}
