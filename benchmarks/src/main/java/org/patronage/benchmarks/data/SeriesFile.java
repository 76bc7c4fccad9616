package org.patronage.benchmarks.data;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.spark.sql.SparkSession;

/**
 * One file of a series, a day apart, of the month before that of the runs' clock. All have the same
 * persons; from one file to the next, five in a hundred have another percentage.
 *
 * @param number from 0 to 29
 */
public record SeriesFile(Site site, Population people, int number, long lines) {
  private static final Instant FIRST = Instant.parse("2025-12-02T09:31:00Z");

  /** Adds the file to a landing folder. */
  public void write(SparkSession spark, String landing) throws IOException {
    Instant modified = FIRST.plus(Duration.ofDays(number));
    String version = "(id + %d) div 20".formatted(number);
    new LandingFile(site.landing(landing), modified)
        .write(
            spark
                .range(lines)
                .selectExpr(
                    Population.participant() + " AS PTCPNT_ID",
                    Population.digits(
                            "10 * pmod(xxhash64(id, %s, %dL), 11)"
                                .formatted(version, people.seed()))
                        + " AS CMBNED_DEGREE_DSBLTY",
                    "'11012025' AS DSBL_DTR_DT"));
  }
}
