package org.patronage.adapters.spark;

import java.util.function.Supplier;
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

  /** What is made of them; where that fails, they are let go of at once. */
  <T> T into(Supplier<T> making) {
    try {
      return making.get();
    } catch (RuntimeException | Error failure) {
      close();
      throw failure;
    }
  }

  @Override
  public void close() {
    held.unpersist();
  }
}
