package org.patronage.benchmarks.step;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A history in numbers that hardly ever agree by chance, whatever the order of its rows.
 *
 * @param active how many rows are active
 * @param rows how many there are
 * @param content the sum of a hash of every row: of all columns, then of each with the key
 */
record Fingerprint(long active, long rows, Map<String, String> content) {

  static Fingerprint of(SparkSession spark, Path tables) {
    String table = "delta.`%s/patronage_unified`".formatted(tables.toUri());
    List<String> columns = Arrays.asList(spark.table(table).columns());
    String hashes =
        Stream.concat(
                Stream.of(String.join(", ", columns)),
                columns.stream()
                    .map(name -> "participant_id, SDP_Event_Created_Timestamp, " + name))
            .map(Fingerprint::hash)
            .collect(Collectors.joining(", "));
    Row row =
        spark.sql("SELECT count_if(RecordStatus), count(*), " + hashes + " FROM " + table).first();
    Map<String, String> content = new LinkedHashMap<>();
    content.put("all", row.getString(2));
    for (int i = 0; i < columns.size(); i++) {
      content.put(columns.get(i), row.getString(3 + i));
    }
    return new Fingerprint(row.getLong(0), row.getLong(1), content);
  }

  private static String hash(String columns) {
    return "CAST(sum(CAST(xxhash64(%s) AS DECIMAL(38, 0))) AS STRING)".formatted(columns);
  }

  /** The columns in which another one differs, with the counts of both. */
  String difference(Fingerprint other) {
    return "active %d and %d, rows %d and %d, columns %s"
        .formatted(
            active,
            other.active,
            rows,
            other.rows,
            content.keySet().stream()
                .filter(column -> !content.get(column).equals(other.content.get(column)))
                .toList());
  }
}
