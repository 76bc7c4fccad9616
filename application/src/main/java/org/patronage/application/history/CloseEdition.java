package org.patronage.application.history;

import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.run.RunMode;

/** Ends the work on an edition: readers see it, its files lie well (RULES 4). */
public final class CloseEdition {
  private final Editions editions;
  private final PatronageStore store;

  public CloseEdition(Editions editions, PatronageStore store) {
    this.editions = editions;
    this.store = store;
  }

  /** Publishes a rebuilt edition, and arranges the tables if anything changed. */
  public HistorySize close(OpenEdition.Opened opened, Seq<LedgerEntry> deliveries) {
    if (opened.mode() == RunMode.REBUILD) {
      editions.publish(opened.edition());
    }
    if (deliveries.exists(entry -> entry.tally().changesHistory())) {
      store.maintain(opened.edition());
    }
    return store.size(opened.edition());
  }
}
