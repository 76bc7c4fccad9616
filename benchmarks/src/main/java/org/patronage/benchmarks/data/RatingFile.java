package org.patronage.benchmarks.data;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A file of ratings in which five of a hundred lines change a row; one in four hundred is a
 * newcomer. Percentages come with and without leading zeros, one in fifty is blank, one in a
 * hundred has an older line of the same person besides, one in a thousand has a wrong line besides.
 *
 * @param lines how many persons stand in it, fewer than there are
 */
public record RatingFile(Site site, Population people, String landing, long lines) {

  /** How many newcomers a file of so many lines has. */
  public static long newcomers(long lines) {
    return lines / 400 + 1;
  }

  /** Writes the file as its feed's landing folder has it, in the place of another. */
  public void write(SparkSession spark) throws IOException {
    Folders.removed(site.landing(landing));
    new LandingFile(site.landing(landing), Site.THIRD).write(rows(spark));
  }

  private Dataset<Row> rows(SparkSession spark) {
    Dataset<Row> numbered =
        spark
            .range(lines)
            .selectExpr(
                "id AS k",
                "IF(id %% 400 = 0, %1$d + id div 400, pmod(id * 1000003, %1$d)) AS id"
                    .formatted(people.persons()));
    String percentage =
        "CASE WHEN k % 50 = 7 THEN NULL WHEN k % 3 = 0 THEN CAST(p AS STRING) ELSE "
            + Population.digits("p")
            + " END";
    Dataset<Row> ratings =
        numbered
            .selectExpr(
                "k",
                "id",
                "IF(k %% 20 = 0, %s, %s) AS p".formatted(people.third(), people.second()))
            .selectExpr(
                Population.participant() + " AS PTCPNT_ID",
                percentage + " AS CMBNED_DEGREE_DSBLTY",
                "date_format(date_sub(date'2026-01-19', CAST(k % 28 AS INT)), 'MMddyyyy')"
                    + " AS DSBL_DTR_DT");
    Dataset<Row> older =
        numbered
            .where("k % 100 = 33")
            .selectExpr(Population.participant(), "CAST(10 * (k % 11) AS STRING)", "'12012025'");
    Dataset<Row> wrong =
        numbered.where("k % 1000 = 501").selectExpr("CONCAT('X', id)", "'050'", "'01052026'");
    return ratings.union(older).union(wrong);
  }
}
