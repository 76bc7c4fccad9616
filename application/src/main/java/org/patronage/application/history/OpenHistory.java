package org.patronage.application.history;

import org.patronage.application.StorageException;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.Ledger;
import org.patronage.application.dmdc.FinishExtracts;
import org.patronage.application.run.RunMode;

/** Opens the history that readers see, for what is done to it by hand. */
public final class OpenHistory {
  private final Editions editions;
  private final FileLedger ledger;
  private final FinishExtracts unfinished;

  public OpenHistory(Editions editions, FileLedger ledger, FinishExtracts unfinished) {
    this.editions = editions;
    this.ledger = ledger;
    this.unfinished = unfinished;
  }

  /**
   * Opens it, after whatever was begun on it before is finished.
   *
   * @throws StorageException if there is none yet
   */
  public OpenEdition.Opened open() {
    Edition edition = editions.standing();
    unfinished.finish(edition);
    return new OpenEdition.Opened(edition, RunMode.UPDATE, Ledger.of(ledger.entries(edition)));
  }
}
