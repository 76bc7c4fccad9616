package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How many rows there are and what is in them, by which a copy is held against its original.
 *
 * @param checksum sum and exclusive or of the rows' hashes, hence the same in any order. A row's
 *     hash covers every value in binary and which of them are null, since the hash alone skips
 *     those
 */
record ContentDigest(long rows, String checksum) {

  /** Works a digest out where the rows are; one row of sums comes back. */
  static ContentDigest of(Dataset<Row> rows) {
    Column hash = xxhash64(Stream.concat(values(rows), nulls(rows)).toArray(Column[]::new));
    Row sums =
        rows.select(hash.as("hash"))
            .agg(
                count(lit(1)),
                coalesce(sum(col("hash").cast("decimal(20,0)")).cast("string"), lit("0")),
                coalesce(bit_xor(col("hash")), lit(0L)))
            .first();
    return new ContentDigest(
        sums.getLong(0), sums.getString(1) + ":" + Long.toHexString(sums.getLong(2)));
  }

  /** How it differs from another; without a checksum, by which rows that are few can be guessed. */
  String unlike(ContentDigest wanted) {
    return rows == wanted.rows()
        ? "%d rows, as many as there were, with other content".formatted(rows)
        : "%d rows, not %d".formatted(rows, wanted.rows());
  }

  private static Stream<Column> nulls(Dataset<Row> rows) {
    return values(rows).map(Column::isNull);
  }

  private static Stream<Column> values(Dataset<Row> rows) {
    return Arrays.stream(rows.columns()).map(name -> col("`" + name.replace("`", "``") + "`"));
  }
}
