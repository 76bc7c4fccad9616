package org.patronage.application.verification;

import org.patronage.application.history.Edition;

/** Looks at every version of a history, at its ledger, and at what stands beside it. */
public interface HistoryInspection {
  /**
   * Looks at everything once and changes nothing. The history is read before the ledger, and that
   * before the quarantine and who waits; while a run is at work, they may be one delivery apart.
   *
   * @throws org.patronage.application.StorageException if a table cannot be read
   */
  Inspected inspect(Edition edition);
}
