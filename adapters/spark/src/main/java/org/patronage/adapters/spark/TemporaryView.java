package org.patronage.adapters.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows under a name in SQL that no other view of the session has, until it is closed. */
record TemporaryView(Dataset<Row> rows, String name) implements AutoCloseable {
  static TemporaryView of(Dataset<Row> rows) {
    TemporaryView view = new TemporaryView(rows, TemporaryName.of("view"));
    rows.createOrReplaceTempView(view.name());
    return view;
  }

  @Override
  public void close() {
    rows.sparkSession().catalog().dropTempView(name);
  }
}
