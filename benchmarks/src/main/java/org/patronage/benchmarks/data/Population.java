package org.patronage.benchmarks.data;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Persons by number, and what is known of them as SQL over {@code id}: the same number and seed
 * always give the same person.
 *
 * @param persons who have a history: the numbers below
 * @param newcomers who have none yet: the numbers from there on
 * @param seed what all chance comes from
 */
public record Population(long persons, long newcomers, long seed) {

  /** {@code id} of all of them. */
  Dataset<Row> all(SparkSession spark) {
    return spark.range(persons + newcomers).toDF("id");
  }

  /** {@code id} of those who have a history. */
  Dataset<Row> known(SparkSession spark) {
    return spark.range(persons).toDF("id");
  }

  static String participant() {
    return "CAST(600000000 + id AS STRING)";
  }

  static String icn() {
    return "CAST(1000000000 + id AS STRING)";
  }

  static String edipi() {
    return "CAST(2000000000 + id AS STRING)";
  }

  /** The percentage of a person's first rating. */
  String first() {
    return "CAST(10 * %s AS INT)".formatted(drawn(1, 11));
  }

  /** That of the second, another one. */
  String second() {
    return other(first(), 2);
  }

  /** That of the third, other than the second. */
  String third() {
    return other(second(), 3);
  }

  private String other(String percentage, int topic) {
    return "CAST(10 * pmod(%s div 10 + 1 + %s, 11) AS INT)".formatted(percentage, drawn(topic, 10));
  }

  /** A number below {@code limit}, by chance. */
  String drawn(int topic, int limit) {
    return "pmod(xxhash64(id, %d, %dL), %d)".formatted(topic, seed, limit);
  }

  static String digits(String percentage) {
    return "lpad(CAST(" + percentage + " AS STRING), 3, '0')";
  }

  /** Whether the history has {@code Y} of a person. */
  static String permanentAndTotal() {
    return "(id % 100 < 7)";
  }
}
