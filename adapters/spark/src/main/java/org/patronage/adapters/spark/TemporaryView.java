package org.patronage.adapters.spark;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows under a name in SQL that no other view of the session has, until it is closed. */
record TemporaryView(Dataset<Row> rows, String name) implements AutoCloseable {
  private static final AtomicLong VIEWS = new AtomicLong();

  static TemporaryView of(Dataset<Row> rows) {
    TemporaryView view = new TemporaryView(rows, "patronage_view_" + VIEWS.incrementAndGet());
    rows.createOrReplaceTempView(view.name());
    return view;
  }

  @Override
  public void close() {
    rows.sparkSession().catalog().dropTempView(name);
  }
}
