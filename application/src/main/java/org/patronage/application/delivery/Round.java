package org.patronage.application.delivery;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.patronage.application.run.RunListener;

/** The deliveries of one run so far; each next one is judged by the ledger that these led to. */
final class Round {
  private final Work work;
  private final RunListener listener;
  private Ledger ledger;
  private List<LedgerEntry> entries = List.empty();

  Round(Work work, RunListener listener) {
    this.work = work;
    this.listener = listener;
    this.ledger = work.ledger();
  }

  TakeDelivery.Terms terms() {
    return new TakeDelivery.Terms(work.edition(), ledger, work.receipt(), work.accepted());
  }

  Ledger ledger() {
    return ledger;
  }

  void add(LedgerEntry entry) {
    ledger = ledger.with(entry);
    entries = entries.append(entry);
    listener.done(entry);
  }

  Seq<LedgerEntry> entries() {
    return entries;
  }
}
