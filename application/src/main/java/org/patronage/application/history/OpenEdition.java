package org.patronage.application.history;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.FeedSources;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.Ledger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.dmdc.FinishExtracts;
import org.patronage.application.run.RunMode;

/** Decides which history a run works on (RULES 4). */
public final class OpenEdition {
  private final Editions editions;
  private final FileLedger ledger;
  private final AdoptHistory adoption;
  private final FeedSources sources;
  private final FinishExtracts unfinished;

  public OpenEdition(
      Editions editions,
      FileLedger ledger,
      AdoptHistory adoption,
      FeedSources sources,
      FinishExtracts unfinished) {
    this.editions = editions;
    this.ledger = ledger;
    this.adoption = adoption;
    this.sources = sources;
    this.unfinished = unfinished;
  }

  /**
   * An edition at work.
   *
   * @param mode {@code UPDATE} of the one that readers see, or {@code REBUILD} of one that they do
   *     not see yet
   * @param ledger what it has taken so far
   * @param adopted what was taken over from the earlier pipeline just now, an entry a feed
   */
  public record Opened(Edition edition, RunMode mode, Ledger ledger, Seq<LedgerEntry> adopted) {
    Opened(Edition edition, RunMode mode, Ledger ledger) {
      this(edition, mode, ledger, List.empty());
    }
  }

  /**
   * Opens the edition that {@code mode} asks for; what was begun on it before is finished first. A
   * history that no ledger speaks of is adopted.
   *
   * @throws org.patronage.application.StorageException if storage fails, or a history of the
   *     earlier pipeline cannot be taken over
   */
  public Opened open(RunMode mode, Receipt receipt) {
    Option<Edition> current = editions.current();
    current.forEach(unfinished::finish);
    if (mode == RunMode.REBUILD || (mode == RunMode.AUTO && current.forAll(editions::isEmpty))) {
      return fresh(current.orElse(ledger::newest), receipt);
    }
    Edition edition = current.getOrElse(() -> found(receipt));
    Ledger taken = Ledger.of(ledger.entries(edition));
    boolean foreign = taken.isEmpty() && !editions.isEmpty(edition);
    return foreign ? adopted(edition, receipt) : new Opened(edition, RunMode.UPDATE, taken);
  }

  private Opened adopted(Edition edition, Receipt receipt) {
    Seq<LedgerEntry> entries = adoption.adopt(edition, sources.all(), receipt);
    return new Opened(
        edition,
        RunMode.UPDATE,
        Ledger.of(entries),
        entries.filter(entry -> entry.kind() == DeliveryKind.ADOPTION));
  }

  /** A new edition knows what was undone in the one before: a rebuild does not bring it back. */
  private Opened fresh(Option<Edition> former, Receipt receipt) {
    Seq<LedgerEntry> undone = undone(former);
    Edition fresh = editions.prepare(receipt.runId());
    keep(fresh, undone);
    return new Opened(fresh, RunMode.REBUILD, Ledger.of(undone));
  }

  private Seq<LedgerEntry> undone(Option<Edition> former) {
    return former
        .map(edition -> Ledger.of(ledger.entries(edition)).undone())
        .getOrElse(List.empty())
        .map(LedgerEntry::elsewhere);
  }

  private void keep(Edition edition, Seq<LedgerEntry> undone) {
    if (undone.nonEmpty()) {
      ledger.record(edition, undone);
    }
  }

  /** An update of a table that is missing begins with an empty one, and knows what was undone. */
  private Edition found(Receipt receipt) {
    Seq<LedgerEntry> undone = undone(ledger.newest());
    // Not the run's own name, which would say that the run rebuilt it.
    Edition empty = editions.prepare(receipt.runId() + "-empty");
    keep(empty, undone);
    editions.publish(empty);
    return empty;
  }
}
