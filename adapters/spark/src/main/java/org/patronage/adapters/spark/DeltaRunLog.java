package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.List;
import org.apache.spark.sql.Row;
import org.patronage.application.run.RunLog;
import org.patronage.application.run.RunRecord;
import org.patronage.application.run.RunStatus;

/** The run log as a Delta table, {@code patronage_pipeline_log}. */
public final class DeltaRunLog implements RunLog {
  private final DeltaTables tables;
  private final TableWriter writer;

  public DeltaRunLog(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.writer = new TableWriter(tables);
  }

  @Override
  public void record(RunRecord run) {
    tables
        .operation("write the log row of a run")
        .perform(() -> write(List.of(RunLogRows.row(run)), run));
  }

  private void write(List<Row> row, RunRecord run) {
    if (run.status() == RunStatus.RUNNING) {
      writer.append(TableDefinition.RUN_LOG, row);
    } else {
      writer.replaceStandingRows(
          TableDefinition.RUN_LOG,
          "run_id = '" + run.runId() + "'",
          tables.spark().createDataFrame(row, TableDefinition.RUN_LOG.schema()));
    }
  }

  @Override
  public Seq<RunRecord> newest(int count) {
    return tables.operation("read the log of runs").answer(() -> read(count));
  }

  private Seq<RunRecord> read(int count) {
    List<Row> rows =
        tables
            .readAsDefined(TableDefinition.RUN_LOG)
            .where(col("run_timestamp_utc").isNotNull())
            .orderBy(col("run_timestamp_utc").desc(), col("status").desc())
            .limit(count)
            .collectAsList(); // as many runs as were asked for
    return Vector.ofAll(rows).map(RunLogRows::run);
  }
}
