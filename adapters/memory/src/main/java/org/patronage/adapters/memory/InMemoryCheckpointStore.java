package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import org.patronage.application.dmdc.Checkpoint;
import org.patronage.application.dmdc.CheckpointStore;

/** The checkpoints in memory. */
public final class InMemoryCheckpointStore implements CheckpointStore {
  private final InMemoryWarehouse warehouse;

  public InMemoryCheckpointStore(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public Seq<Checkpoint> list() {
    return warehouse.tables().dmdc().checkpoints();
  }

  @Override
  public void record(Checkpoint checkpoint) {
    warehouse.change(tables -> tables.with(tables.dmdc().with(checkpoint), Table.DMDC_CHECKPOINT));
  }
}
