package org.patronage.application.backup;

import io.vavr.collection.List;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Editions;

/**
 * Notes in the ledger that the history is an older one again. What was undone or accepted since its
 * backup is not so any more, and DMDC has been told of it: the next export looks for that.
 */
public final class NoteRestore {
  private final Editions editions;
  private final FileLedger ledger;

  public NoteRestore(Editions editions, FileLedger ledger) {
    this.editions = editions;
    this.ledger = ledger;
  }

  /**
   * Goes after the restore. A history that no ledger speaks of is still to be adopted, and gets no
   * note.
   *
   * @throws org.patronage.application.StorageException if the ledger cannot be written
   */
  void note(Receipt receipt) {
    LedgerEntry entry = LedgerEntry.ofHistory(DeliveryKind.RESTORE, receipt);
    editions
        .current()
        .filter(edition -> ledger.entries(edition).nonEmpty())
        .forEach(edition -> ledger.record(edition, List.of(entry)));
  }
}
