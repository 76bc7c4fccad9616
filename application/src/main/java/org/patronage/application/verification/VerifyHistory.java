package org.patronage.application.verification;

import org.patronage.application.StorageException;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Editions;

/** Holds the history that readers see against its invariants; changes nothing. */
public final class VerifyHistory {
  private final Editions editions;
  private final HistoryInspection inspection;

  public VerifyHistory(Editions editions, HistoryInspection inspection) {
    this.editions = editions;
    this.inspection = inspection;
  }

  /**
   * How every invariant stands.
   *
   * @throws StorageException if there is no history yet, or it cannot be read
   */
  public Findings verify() {
    Edition edition = editions.standing();
    return Findings.of(inspection.inspect(edition));
  }
}
