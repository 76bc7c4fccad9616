package org.patronage.adapters.spark;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.Comparator;
import org.patronage.application.run.RunLog;
import org.patronage.application.run.RunRecord;

/** The run log as a Delta table, {@code patronage_pipeline_log}. */
public final class DeltaRunLog implements RunLog {
  private static final Comparator<RunRecord> NEWEST_FIRST =
      Comparator.comparing(RunRecord::clock).thenComparing(run -> run.status().name()).reversed();

  private final DeltaTables tables;

  public DeltaRunLog(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
  }

  @Override
  public void record(RunRecord run) {
    tables
        .operation("write the log row of a run")
        .perform(
            () ->
                tables.enter(TableDefinition.RUN_LOG, "run_id", run.runId(), RunLogRows.row(run)));
  }

  @Override
  public Seq<RunRecord> newest(int count) {
    return tables.operation("read the log of runs").answer(() -> read(count));
  }

  private Seq<RunRecord> read(int count) {
    return Vector.ofAll(tables.books(TableDefinition.RUN_LOG))
        .reject(row -> row.isNullAt(RunLogRows.CLOCK_AT))
        .map(RunLogRows::run)
        .sorted(NEWEST_FIRST)
        .take(count);
  }
}
