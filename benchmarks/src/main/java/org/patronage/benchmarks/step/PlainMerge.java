package org.patronage.benchmarks.step;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One MERGE with the null merge key, as Delta's documentation teaches SCD2: once for the match that
 * expires the active row, once with no key for the row to be inserted. Only rows that change go
 * into it, and they are worked out once.
 */
record PlainMerge(PlainSql sql, Folder at) implements Contestant {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public void prepare(Path tables) {
    at.set(tables);
  }

  @Override
  public void step() {
    sql.ratings();
    Dataset<Row> changes = sql.versions(at.get()).where("changes").persist();
    changes.createOrReplaceTempView("plain_changes");
    sql.merge(at.get(), "plain_changes");
    changes.unpersist();
  }
}
