package org.patronage.benchmarks.data;

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
 * A table in numbers that hardly ever agree by chance, whatever the order of its rows.
 *
 * @param rows how many there are
 * @param content the sum of a hash of every row: of all columns, then of each by itself
 */
public record Fingerprint(long rows, Map<String, String> content) {
  private static final String ALL = "whole rows";

  /** That of a table in a folder of tables. */
  public static Fingerprint of(SparkSession spark, Path tables, String table) {
    return of(spark, "delta.`%s/%s`".formatted(tables.toUri(), table));
  }

  /** That of a table, or of a query in parentheses. */
  public static Fingerprint of(SparkSession spark, String table) {
    List<String> columns =
        Arrays.asList(spark.sql("SELECT * FROM " + table + " LIMIT 0").columns());
    String hashes =
        Stream.concat(Stream.of(String.join(", ", columns)), columns.stream())
            .map("CAST(sum(CAST(xxhash64(%s) AS DECIMAL(38, 0))) AS STRING)"::formatted)
            .collect(Collectors.joining(", "));
    Row row = spark.sql("SELECT count(*), " + hashes + " FROM " + table).first();
    Map<String, String> content = new LinkedHashMap<>();
    content.put(ALL, String.valueOf(row.getString(1)));
    for (int i = 0; i < columns.size(); i++) {
      content.put(columns.get(i), String.valueOf(row.getString(2 + i)));
    }
    return new Fingerprint(row.getLong(0), content);
  }

  /** In what another one differs. */
  public String difference(Fingerprint other) {
    return "%d and %d rows, not the same: %s"
        .formatted(
            rows,
            other.rows,
            content.keySet().stream()
                .filter(column -> !content.get(column).equals(other.content.get(column)))
                .toList());
  }
}
