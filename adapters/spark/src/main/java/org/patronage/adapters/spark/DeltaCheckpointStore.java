package org.patronage.adapters.spark;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.patronage.application.dmdc.Checkpoint;
import org.patronage.application.dmdc.CheckpointStore;
import org.patronage.domain.dmdc.DmdcFile;

/** The checkpoints as a Delta table, {@code dmdc_checkpoint}. */
public final class DeltaCheckpointStore implements CheckpointStore {
  private final DeltaTables tables;

  public DeltaCheckpointStore(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
  }

  @Override
  public Seq<Checkpoint> list() {
    return tables.operation("read the checkpoints").answer(this::read);
  }

  private Seq<Checkpoint> read() {
    return Vector.ofAll(tables.books(TableDefinition.CHECKPOINTS))
        .reject(row -> row.isNullAt(0))
        .map(DeltaCheckpointStore::checkpoint);
  }

  @Override
  public void record(Checkpoint checkpoint) {
    Row row =
        RowFactory.create(
            checkpoint.until(), checkpoint.file().name(), checkpoint.records(), checkpoint.query());
    tables
        .operation("write the checkpoint of " + checkpoint.file().name())
        .perform(() -> tables.enter(TableDefinition.CHECKPOINTS, List.of(row)));
  }

  private static Checkpoint checkpoint(Row row) {
    return new Checkpoint(
        row.<Instant>getAs(0),
        DmdcFile.named(row.isNullAt(1) ? "" : row.getString(1)),
        row.isNullAt(2) ? 0 : row.getLong(2),
        row.isNullAt(3) ? "" : row.getString(3));
  }
}
