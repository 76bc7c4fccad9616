package org.patronage.application.dmdc;

import io.vavr.collection.Seq;

/** The table {@code dmdc_checkpoint}; a rebuild never clears it (RULES 4). */
public interface CheckpointStore {

  /** Every checkpoint, those of the earlier pipeline among them, in any order. */
  Seq<Checkpoint> list();

  /**
   * Adds a checkpoint.
   *
   * @throws org.patronage.application.StorageException if it cannot be written, which must end the
   *     run: otherwise the next export sends everything again
   */
  void record(Checkpoint checkpoint);
}
