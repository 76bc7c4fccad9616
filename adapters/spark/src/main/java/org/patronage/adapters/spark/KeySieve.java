package org.patronage.adapters.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.sketch.BloomFilter;

/**
 * Lets through every row whose key is among some, and few others: a condition in SQL that Catalyst
 * takes to the scan, before rows are joined. It is a Bloom filter of a byte a key, and neither it
 * nor a key is in the statement's text, which Delta keeps.
 *
 * @param name of the function in SQL, which takes the key; the session's until this is closed
 */
record KeySieve(SparkSession spark, String name) implements AutoCloseable {
  private static final double FALSE_POSITIVES = 0.02;

  /**
   * @param keys their first column is the key, null in none
   * @param count how many there are, one at least; of many millions, more others get through
   */
  static KeySieve of(Dataset<Row> keys, long count) {
    BloomFilter filter = keys.stat().bloomFilter(keys.columns()[0], count, FALSE_POSITIVES);
    KeySieve sieve = new KeySieve(keys.sparkSession(), TemporaryName.of("keys"));
    sieve.spark().udf().register(sieve.name(), new MayContain(filter), DataTypes.BooleanType);
    return sieve;
  }

  @Override
  public void close() {
    spark.sql("DROP TEMPORARY FUNCTION " + name);
  }

  private record MayContain(BloomFilter keys) implements UDF1<String, Boolean> {
    @Override
    public Boolean call(String key) {
      return key != null && keys.mightContainString(key);
    }
  }
}
