package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;

/**
 * A large file on time, of which most records say nothing new. That shows beside the few columns
 * that the rule compares; only the other records get identities and whole versions.
 *
 * @param screened rows of {@link ScreenRecords}, persisted
 */
record ScreenedFile<O extends Observation>(
    FeedColumns<O> columns, EventStamp stamp, Dataset<Row> screened) implements AutoCloseable {

  /**
   * @param records every line of the file
   * @param active the feed's active versions
   */
  static <O extends Observation> ScreenedFile<O> of(
      DeltaIntake.Tools<O> tools, EventStamp stamp, Dataset<Row> records, Dataset<Row> active) {
    ScreenInput<O> input = new ScreenInput<>(tools.columns(), stamp);
    ScreenRecords<O> screening = new ScreenRecords<>(input);
    Dataset<Row> accepted = records.where(col("outcome").equalTo(FeedColumns.ACCEPTED));
    Dataset<Row> screened =
        input
            .rows(accepted, tools.knowledge().permanentAndTotal(), active)
            .mapPartitions(screening, Encoders.row(screening.schema()))
            .persist();
    return new ScreenedFile<>(tools.columns(), stamp, screened);
  }

  /** How many records have to be planned. */
  long size() {
    return screened.agg(count(col("line"))).first().getLong(0);
  }

  /** The records that have to be planned. */
  Dataset<Row> records() {
    Dataset<Row> lines =
        screened
            .where(col("line").isNotNull())
            .withColumn("unusual", lit(false))
            .withColumn("raw_line", lit(null).cast("string"))
            .withColumn("rules", lit(null).cast("string"));
    return columns.records(lines, stamp);
  }

  /** Planned rows with the counts of the records that were not planned. */
  Dataset<Row> counted(Dataset<Row> planned) {
    Dataset<Row> counts =
        screened
            .where(col("line").isNull())
            .select(lit(PlanOutput.TALLY).as("kind"), col("duplicate"), col("unchanged"));
    return planned.unionByName(counts, true);
  }

  @Override
  public void close() {
    screened.unpersist();
  }
}
