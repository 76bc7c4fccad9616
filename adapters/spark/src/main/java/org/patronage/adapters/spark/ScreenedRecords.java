package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.feed.Observation;

/**
 * A large file on time. Most of its records say nothing new, which shows beside the few columns
 * that the rule compares ({@link org.patronage.domain.history.Screening}); only the others are
 * held, and get identities and whole versions.
 */
final class ScreenedRecords<O extends Observation> implements Records {
  private final DeltaIntake.Tools<O> tools;
  private final ScreenInput<O> input;
  private final Dataset<Row> records;
  private final EventStamp stamp;
  private DeltaHistory.Snapshot snapshot;
  private Dataset<Row> screened;
  private LineCounts lines;

  /**
   * @param records every line of the file, not read yet
   */
  ScreenedRecords(DeltaIntake.Tools<O> tools, Dataset<Row> records, EventStamp stamp) {
    this.tools = tools;
    this.input = new ScreenInput<>(tools.columns());
    this.records = records;
    this.stamp = stamp;
  }

  @Override
  public LineCounts lines() {
    if (lines == null) {
      Row counts =
          screened(tools.history().snapshot(tools.edition()))
              .select(total("read"), total("rejected"), total("unusual_lines"))
              .first();
      lines = new LineCounts(counts.getLong(0), counts.getLong(1), counts.getLong(2));
    }
    return lines;
  }

  private static Column total(String counts) {
    return coalesce(sum(counts), lit(0L));
  }

  @Override
  public Dataset<Row> with(DeltaHistory.Snapshot now) {
    return screened(now)
        .where(not(col("outcome").equalTo(ScreenInput.COUNTS)))
        .withColumn("event_time", lit(stamp.time()))
        .withColumn("uri", lit(stamp.uri()))
        .select(
            Stream.of(tools.columns().records().fieldNames())
                .map(functions::col)
                .toArray(Column[]::new));
  }

  @Override
  public long keys(DeltaHistory.Snapshot now) {
    return screened(now).where(col("outcome").equalTo(FeedColumns.ACCEPTED)).count();
  }

  @Override
  public Dataset<Row> counted(Dataset<Row> plan, DeltaHistory.Snapshot now) {
    Dataset<Row> counts =
        screened(now)
            .where(col("outcome").equalTo(ScreenInput.COUNTS))
            .select(lit(PlanOutput.TALLY).as("kind"), col("duplicate"), col("unchanged"));
    return plan.unionByName(counts, true);
  }

  /** Screened once for each version of the history, of which there is one but in need. */
  private Dataset<Row> screened(DeltaHistory.Snapshot now) {
    if (snapshot == null || snapshot.version() != now.version()) {
      close();
      snapshot = now;
      screened = screen(now.rows()).persist();
    }
    return screened;
  }

  private Dataset<Row> screen(Dataset<Row> versions) {
    FeedColumns<O> columns = tools.columns();
    EventStamp at = stamp;
    ScreenInput<O> crossing = input;
    MapPartitionsFunction<Row, Row> screening = rows -> new ScreenedRows<>(crossing, at, rows);
    return records
        .drop("event_time", "uri")
        .join(
            tools.knowledge().permanentAndTotal(),
            col(columns.identityKey()).equalTo(col("pt_key")),
            "left")
        .drop("pt_key")
        .join(active(versions), columns.keys().toArray(String[]::new), "left")
        .sortWithinPartitions(columns.keyColumns())
        .mapPartitions(screening, Encoders.row(input.screened()));
  }

  private Dataset<Row> active(Dataset<Row> versions) {
    FeedColumns<O> columns = tools.columns();
    Column[] selected =
        Stream.of(
                Stream.of(columns.storedKey()),
                Stream.of(lit(true).as("known")),
                Stream.of(input.compared()).map(name -> col(name).as("is_" + name)))
            .flatMap(part -> part)
            .toArray(Column[]::new);
    return versions
        .where(col("Batch_CD").equalTo(columns.feed().batchCode()).and(col("RecordStatus")))
        .select(selected);
  }

  @Override
  public void close() {
    if (screened != null) {
      screened.unpersist();
    }
  }
}
