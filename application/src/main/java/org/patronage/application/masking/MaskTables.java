package org.patronage.application.masking;

import io.vavr.collection.Seq;
import org.patronage.application.StorageException;
import org.patronage.application.history.Editions;
import org.patronage.application.run.WorkAlone;
import org.patronage.domain.InvalidRequestException;
import org.patronage.domain.masking.MaskingKey;

/** Makes a masked copy of tables that nobody writes meanwhile, so that they fit together. */
public final class MaskTables {
  private static final String MASK = "a masked copy";

  private final MaskedCopies copies;
  private final Editions editions;
  private final WorkAlone alone;

  public MaskTables(MaskedCopies copies, Editions editions, WorkAlone alone) {
    this.copies = copies;
    this.editions = editions;
    this.alone = alone;
  }

  /**
   * Copies, while no run is at work; see {@link MaskedCopies#make}.
   *
   * @throws StorageException if there is no history, a run is at work, or the copy fails
   * @throws InvalidRequestException if something is in the directory, or it is among the tables
   */
  public Seq<MaskedCopy> copy(String directory, MaskingKey key) {
    return alone.perform(
        MASK,
        () -> {
          mustHaveHistory();
          return copies.make(directory, key);
        });
  }

  private void mustHaveHistory() {
    if (editions.current().isEmpty()) {
      throw new StorageException(
          "There is no history yet, so there is nothing to mask", "Take files: patronage run.");
    }
  }
}
