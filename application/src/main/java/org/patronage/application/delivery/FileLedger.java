package org.patronage.application.delivery;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.history.Edition;

/** Which deliveries an edition of the history has seen, and what became of each (RULES 4). */
public interface FileLedger {

  /** The entry of every id that counts, in any order. */
  Seq<LedgerEntry> entries(Edition edition);

  /** The edition of the newest entry, whether or not its history stands; none before the first. */
  Option<Edition> newest();

  /**
   * Adds entries that have no effect on the history, together or not at all; an entry of the same
   * id is replaced, unless it was applied and the new one never was. Entries with an effect are
   * written by {@link org.patronage.application.history.DeliveryPlan#apply}.
   */
  void record(Edition edition, Seq<LedgerEntry> entries);
}
