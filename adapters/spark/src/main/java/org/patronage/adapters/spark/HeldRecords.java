package org.patronage.adapters.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Records that Spark holds once they have been read, until this is closed.
 *
 * @param held what it holds
 * @param rows the same as {@link FeedColumns#records}
 */
record HeldRecords(Dataset<Row> held, Dataset<Row> rows) implements AutoCloseable {

  static HeldRecords of(Dataset<Row> rows) {
    Dataset<Row> held = rows.persist();
    return new HeldRecords(held, held);
  }

  @Override
  public void close() {
    held.unpersist();
  }
}
