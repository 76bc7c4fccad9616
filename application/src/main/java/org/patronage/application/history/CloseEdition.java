package org.patronage.application.history;

import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunMode;

/** Ends the work on an edition: readers see it, its files lie well (RULES 4). */
public final class CloseEdition {
  private final WholeRebuild whole;
  private final PublishEdition publishing;
  private final PatronageStore store;
  private final RunListener listener;

  public CloseEdition(
      WholeRebuild whole, PublishEdition publishing, PatronageStore store, RunListener listener) {
    this.whole = whole;
    this.publishing = publishing;
    this.store = store;
    this.listener = listener;
  }

  /**
   * Publishes a rebuilt edition, and arranges the tables if anything changed.
   *
   * @throws org.patronage.application.StorageException if the rebuilt edition breaks an invariant,
   *     or lacks a delivery that is held and that the standing history has; then it is not
   *     published, and readers keep what they see
   */
  public HistorySize close(
      OpenEdition.Opened opened, Seq<LedgerEntry> deliveries, Receipt receipt) {
    if (opened.mode() == RunMode.REBUILD) {
      whole.mustLackNothing(deliveries);
      publishing.publish(opened.edition(), receipt);
    }
    if (deliveries.exists(entry -> entry.tally().changesHistory())) {
      listener.step("maintenance");
      store.maintain(opened.edition());
    }
    listener.step("count");
    return store.size(opened.edition());
  }
}
