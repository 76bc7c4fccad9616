package org.patronage.application.dmdc;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;

/**
 * Keeps what DMDC has still to be told of, when a rebuild puts another edition in the place of one
 * whose ledger would have said so: late files, undone ones, persons who had waited.
 */
public final class CarryUntold {
  private final DmdcExtracts extracts;
  private final FileLedger ledger;
  private final UntoldVersions versions;

  public CarryUntold(DmdcExtracts extracts, FileLedger ledger, UntoldVersions versions) {
    this.extracts = extracts;
    this.ledger = ledger;
    this.versions = versions;
  }

  /**
   * Goes before the rebuilt edition is published; the next export looks at what is noted here.
   * Where the former edition had deliveries to be held against what DMDC was told, the rebuilt one
   * gets a {@code RESTORE} entry, so that the next export does so.
   *
   * @throws org.patronage.application.StorageException if storage fails
   */
  public void carry(Edition former, Edition rebuilt, Receipt receipt) {
    Seq<LedgerEntry> before = ledger.entries(former);
    News news = SeenDeliveries.of(extracts.list()).newsOf(former, before);
    LedgerEntry rebuild = LedgerEntry.ofHistory(DeliveryKind.REBUILD, receipt);
    if (versions.carry(former, rebuilt, news.late(), unknown(before, rebuilt), rebuild)) {
      note(rebuilt, List.of(rebuild));
    }
    if (news.asksWhatWasTold()) {
      LedgerEntry doubt = LedgerEntry.ofHistory(DeliveryKind.RESTORE, receipt);
      versions.carry(former, rebuilt, news.retaken(), List.empty(), doubt);
      note(rebuilt, List.of(doubt));
    }
  }

  /**
   * Keeps which files the earlier pipeline told DMDC of, while no export of ours does. Goes before
   * the rebuilt edition is published.
   *
   * @throws org.patronage.application.StorageException if storage fails
   */
  public void keepTold(Edition former, Edition rebuilt, Receipt receipt) {
    Seq<LedgerEntry> adopted = SeenDeliveries.of(extracts.list()).unnoted(ledger.entries(former));
    note(rebuilt, adopted.map(entry -> entry.asTold(receipt)));
  }

  private void note(Edition rebuilt, Seq<LedgerEntry> entries) {
    if (entries.nonEmpty()) {
      ledger.record(rebuilt, entries);
    }
  }

  /**
   * The rebuilt edition's deliveries whose content the former one had not taken; none where no
   * ledger speaks of the former one, since nobody knows what it had taken.
   */
  private Seq<LedgerEntry> unknown(Seq<LedgerEntry> before, Edition rebuilt) {
    Set<String> known = contents(before).toSet();
    return known.isEmpty()
        ? List.empty()
        : taken(ledger.entries(rebuilt))
            .reject(entry -> known.contains(LedgerEntry.contentOf(entry.id())));
  }

  private static Seq<String> contents(Seq<LedgerEntry> entries) {
    return taken(entries).map(entry -> LedgerEntry.contentOf(entry.id()));
  }

  private static Seq<LedgerEntry> taken(Seq<LedgerEntry> entries) {
    return entries.filter(entry -> entry.status().isApplied());
  }
}
