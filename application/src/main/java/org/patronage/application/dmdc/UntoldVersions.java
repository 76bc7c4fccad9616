package org.patronage.application.dmdc;

import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/** Versions of a rebuilt history that DMDC has still to be told of (RULES 11). */
public interface UntoldVersions {

  /**
   * Notes some active versions of an edition that nobody sees yet, as late versions of {@code
   * rebuild}, in one commit: those of persons of whom an export of the former edition would have
   * told, of whom it could not since they were not there or had no EDIPI, those by deliveries that
   * the former edition did not know, and those after them that say something else for it.
   *
   * @param former the edition that readers see
   * @param untold its deliveries that an export is to look at
   * @param unknown those of the rebuilt edition that are new
   * @return whether there are any; else nothing is written
   * @throws org.patronage.application.StorageException if storage fails
   */
  boolean carry(
      Edition former,
      Edition rebuilt,
      Seq<LedgerEntry> untold,
      Seq<LedgerEntry> unknown,
      LedgerEntry rebuild);
}
