package org.patronage.application.verification;

import org.patronage.application.history.Edition;

/** Looks at every version of a history, and at its ledger. */
public interface HistoryInspection {
  /**
   * Looks at everything once and changes nothing. The history is read before the ledger; while a
   * run is at work, the two may be one delivery apart.
   *
   * @throws org.patronage.application.StorageException if a table cannot be read
   */
  Inspected inspect(Edition edition);
}
