package org.patronage.application.history;

import io.vavr.collection.Seq;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.Ledger;
import org.patronage.application.delivery.LedgerEntry;

/** Keeps a rebuild that lacks a part of the history from taking its place (RULES 4, 5). */
public final class WholeRebuild {
  private static final String UNDECIDED =
      "The history that stands was left as it is. Accept each by name (patronage run --mode rebuild"
          + " --accept FILE), or have it corrected, or, where nothing of it is wanted, take it out"
          + " of the landing folder; then rebuild again.";

  private final Editions editions;
  private final FileLedger ledger;

  public WholeRebuild(Editions editions, FileLedger ledger) {
    this.editions = editions;
    this.ledger = ledger;
  }

  /**
   * Goes before anything is published. What the standing history has, by content or by name, nobody
   * gives up unasked, nor a seed; of a history that no ledger speaks of, everything that is held
   * may be such. A file that it lacks as well is held as in any run.
   *
   * @throws StorageException if a delivery is held that the history has
   */
  void mustLackNothing(Seq<LedgerEntry> deliveries) {
    Seq<LedgerEntry> held = deliveries.filter(entry -> entry.status() == DeliveryStatus.HELD);
    Seq<LedgerEntry> missing =
        editions
            .current()
            .filter(standing -> held.nonEmpty() && !editions.isEmpty(standing))
            .toVector()
            .flatMap(standing -> missing(held, ledger.entries(standing)));
    if (missing.nonEmpty()) {
      throw new StorageException(
          "The rebuilt history was not published, since it lacks what is held: "
              + missing.map(entry -> entry.stamp().name() + ": " + entry.note()).mkString("; "),
          UNDECIDED);
    }
  }

  private static Seq<LedgerEntry> missing(Seq<LedgerEntry> held, Seq<LedgerEntry> former) {
    Ledger before = Ledger.of(former);
    return held.filter(
        entry ->
            before.isEmpty()
                || entry.kind() == DeliveryKind.SEED
                || before.hasApplied(entry.batchCode(), entry.sha256())
                || before.named(entry.stamp().name()).exists(one -> one.status().isApplied()));
  }
}
