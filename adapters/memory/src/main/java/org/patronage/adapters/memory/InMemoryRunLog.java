package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import java.util.Comparator;
import org.patronage.application.run.RunLog;
import org.patronage.application.run.RunRecord;

/** The run log in memory. */
public final class InMemoryRunLog implements RunLog {
  private final InMemoryWarehouse warehouse;

  public InMemoryRunLog(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public void record(RunRecord run) {
    warehouse.change(tables -> tables.with(run));
  }

  @Override
  public Seq<RunRecord> newest(int count) {
    return warehouse
        .tables()
        .runs()
        .values()
        .toVector()
        .sorted(Comparator.comparing(RunRecord::clock).reversed())
        .take(count);
  }
}
