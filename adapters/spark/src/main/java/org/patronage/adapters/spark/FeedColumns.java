package org.patronage.adapters.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Feed;

/**
 * A feed's records while Spark arranges them: key, observation, where each was read.
 *
 * @param observation the feed's own columns
 */
record FeedColumns<O extends Observation>(Feed<O> feed, ObservationColumns<O> observation)
    implements Serializable {
  /** A record that passed validation. */
  static final String ACCEPTED = "ACCEPTED";

  /** A line for the quarantine. */
  static final String REJECTED = "REJECTED";

  @SuppressWarnings("unchecked") // a batch code names one feed, so one type of observation
  static <O extends Observation> FeedColumns<O> of(Feed<O> feed) {
    ObservationColumns<?> columns;
    if (feed.batchCode().equals(DisabilityFeed.SCD.batchCode())) {
      columns = new RatingColumns();
    } else if (feed.batchCode().equals(CaregiverFeed.CG.batchCode())) {
      columns = new CaregiverColumns();
    } else {
      throw new IllegalArgumentException("no columns are known for feed " + feed.batchCode());
    }
    return new FeedColumns<>(feed, (ObservationColumns<O>) columns);
  }

  /** {@code k0, k1, …}: the key while records are arranged. */
  List<String> keys() {
    return IntStream.range(0, width()).mapToObj(i -> "k" + i).toList();
  }

  /** How many columns the key has. */
  int width() {
    return feed.keyColumns().size();
  }

  /** The key of a stored version, under the names of {@link #keys}. */
  Column[] storedKey() {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < keys().size(); i++) {
      columns.add(functions.col(feed.keyColumns().get(i)).as(keys().get(i)));
    }
    return columns.toArray(Column[]::new);
  }

  /** Which of {@link #keys} the correlation lookup is asked by. */
  String identityKey() {
    return keys().get(feed.keyColumns().indexOf(feed.identityColumn()));
  }

  Column[] keyColumns() {
    return keys().stream().map(functions::col).toArray(Column[]::new);
  }

  String keyDdl() {
    return String.join(" STRING, ", keys()) + " STRING";
  }

  /** What reading a file gives: a row a line, without what is the same of all of them. */
  StructType lines() {
    return StructType.fromDDL(
        keyDdl()
            + ", line LONG, "
            + observation.ddl()
            + ", unusual BOOLEAN, raw_line STRING, rules STRING");
  }

  /** The lines of a file as records: with its stamp, and with what became of each. */
  Dataset<Row> records(Dataset<Row> lines, EventStamp stamp) {
    return lines
        .withColumn("event_time", functions.lit(stamp.time()))
        .withColumn("uri", functions.lit(stamp.uri()))
        .withColumn(
            "outcome",
            functions.when(functions.col("rules").isNull(), ACCEPTED).otherwise(REJECTED))
        .select(Arrays.stream(records().fieldNames()).map(functions::col).toArray(Column[]::new));
  }

  /** Records of whatever files, a row a line. */
  StructType records() {
    return StructType.fromDDL(
        keyDdl()
            + ", event_time TIMESTAMP, uri STRING, line LONG, "
            + observation.ddl()
            + ", outcome STRING, unusual BOOLEAN, raw_line STRING, rules STRING");
  }

  /** Rows of one key stay together. */
  Dataset<Row> byKey(Dataset<Row> rows) {
    return rows.repartition(keyColumns()).sortWithinPartitions(keyColumns());
  }

  List<String> key(Row row) {
    String[] parts = new String[width()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = row.getString(i);
    }
    return List.of(parts);
  }
}
