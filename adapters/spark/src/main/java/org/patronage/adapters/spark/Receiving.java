package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import io.vavr.control.Option;
import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;

/** The bounded answers about records that were read: counts, and the earliest of them. */
final class Receiving {
  private Receiving() {}

  static LineCounts lines(Dataset<Row> records) {
    Row counts =
        records
            .agg(
                count(lit(1)),
                count_if(col("outcome").equalTo(FeedColumns.REJECTED)),
                coalesce(count_if(col("unusual")), lit(0L)))
            .first();
    return new LineCounts(counts.getLong(0), counts.getLong(1), counts.getLong(2));
  }

  /** The earliest stamp, none where there is no record. */
  static Option<EventStamp> earliest(Dataset<Row> records) {
    Column stamp = struct(col("event_time"), col("uri"));
    Row first =
        records
            .agg(min_by(stamp, struct(col("event_time"), UriName.of("uri"), col("uri"))))
            .first();
    return Option.of(first.getStruct(0))
        .map(row -> new EventStamp(row.<Instant>getAs(0), row.getString(1)));
  }
}
