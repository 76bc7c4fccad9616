package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.patronage.application.verification.Inspected;
import org.patronage.domain.caregiver.CaregiverFeed;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.history.Feed;
import org.patronage.domain.history.Invariant;

/**
 * Versions of all feeds as the invariants of a key see them: feed and key, then stamp, state, end
 * and PT. Nothing else of a row is read, and nothing is null, however damaged the row is.
 */
final class KeyStates {
  private static final List<Feed<?>> FEEDS = List.of(DisabilityFeed.SCD, CaregiverFeed.CG);
  private static final int PARTS = FEEDS.map(feed -> feed.keyColumns().size()).max().getOrElse(0);

  /** How many columns a key has, its feed included. */
  static final int KEY = PARTS + 1;

  private static final String[] KEY_NAMES =
      Stream.concat(Stream.of("batch_cd"), IntStream.range(0, PARTS).mapToObj(i -> "part" + i))
          .toArray(String[]::new);

  private KeyStates() {}

  /** The states of rows that have the columns of the history. */
  static Dataset<Row> of(Dataset<Row> versions) {
    return versions.select(
        Stream.concat(
                Arrays.stream(key()),
                Stream.of(
                    coalesce(col("SDP_Event_Created_Timestamp"), lit(Instant.EPOCH)).as("time"),
                    coalesce(col("filename"), lit("")).as("uri"),
                    coalesce(col("RecordStatus"), lit(false)).as("active"),
                    col("RecordLastUpdated").as("ended"),
                    coalesce(col("PT_Indicator"), lit("")).as("pt")))
            .toArray(Column[]::new));
  }

  /** The keys of rows that have the key columns of the history. */
  static Dataset<Row> keys(Dataset<Row> rows) {
    return rows.select(key());
  }

  /** The key of such a row, as one value that is never null. */
  static Column asOne() {
    return struct(key());
  }

  private static Column[] key() {
    return Stream.concat(
            Stream.of(coalesce(col("Batch_CD"), lit("")).as(KEY_NAMES[0])),
            IntStream.range(0, PARTS).mapToObj(i -> part(i).as(KEY_NAMES[i + 1])))
        .toArray(Column[]::new);
  }

  /** A part of the key, under which column its feed may have it. */
  private static Column part(int index) {
    Column part = lit("");
    for (Feed<?> feed : FEEDS.filter(one -> one.keyColumns().size() > index)) {
      Column own = coalesce(col(feed.keyColumns().get(index)), lit(""));
      part = when(col("Batch_CD").equalTo(feed.batchCode()), own).otherwise(part);
    }
    return part;
  }

  /** Those of the states whose key is among {@code keys}. */
  static Dataset<Row> among(Dataset<Row> keys, Dataset<Row> states) {
    return states.join(keys, KEY_NAMES, "left_semi");
  }

  /** Holds them against the invariants, key by key; a row a feed comes back. */
  static Seq<Inspected.Keys> check(Dataset<Row> states) {
    Column[] by = Arrays.stream(KEY_NAMES).map(name -> col(name)).toArray(Column[]::new);
    Column[] sums =
        Stream.concat(Stream.of("keys"), CheckKeys.BROKEN.stream())
            .map(name -> sum(name).as(name))
            .toArray(Column[]::new);
    return List.ofAll(
            states
                .repartition(by)
                .sortWithinPartitions(by)
                .mapPartitions(new CheckKeys(KEY), Encoders.row(CheckKeys.SCHEMA))
                .groupBy("batch_cd")
                .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length))
                .collectAsList()) // a row a feed
        .map(KeyStates::counted);
  }

  private static Inspected.Keys counted(Row row) {
    Map<Invariant, Long> broken = HashMap.empty();
    for (Invariant invariant : Invariant.ofOneKey()) {
      long keys = row.getLong(2 + Invariant.ofOneKey().indexOf(invariant));
      broken = keys == 0 ? broken : broken.put(invariant, keys);
    }
    return new Inspected.Keys(row.getString(0), row.getLong(1), broken);
  }
}
