package org.patronage.benchmarks.run;

import org.apache.spark.sql.SparkSession;

/** The least that Spark can be asked for: a count of one row that comes from nowhere. */
record EmptyQuery(SparkSession spark) {

  double seconds() {
    long start = System.nanoTime();
    if (spark.range(1).count() != 1) {
      throw new IllegalStateException("one row is one row");
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
