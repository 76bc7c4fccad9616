package org.patronage.application.dmdc;

import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/** Versions of a rebuilt history that DMDC has still to be told of (RULES 11). */
public interface UntoldVersions {

  /**
   * Which deliveries decide.
   *
   * @param untold the former edition's that an export is to look at
   * @param unknown the rebuilt edition's that the former one did not have
   * @param awaited the former edition's files that the rebuilt one has still to take again
   */
  record Deliveries(Seq<LedgerEntry> untold, Seq<LedgerEntry> unknown, Seq<LedgerEntry> awaited) {}

  /**
   * Notes active versions of an edition that nobody sees yet, each with an EDIPI, as late versions
   * of {@code entry}, in one commit: of keys that had no active version with an EDIPI in the former
   * edition; of keys whose active version there came by {@code untold}; and of keys with any
   * version by {@code unknown} those that say something else than the former edition did. Keys
   * whose active version there came by {@code awaited} wait for that file.
   *
   * @param former the edition that readers see
   * @return whether there are any; else nothing is written
   * @throws org.patronage.application.StorageException if storage fails
   */
  boolean carry(Edition former, Edition rebuilt, Deliveries deliveries, LedgerEntry entry);
}
