package org.patronage.application.dmdc;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.dmdc.UntoldVersions.Deliveries;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Editions;
import org.patronage.domain.feed.EventStamp;

/**
 * Keeps what DMDC has still to be told of, when a rebuild puts another edition in the place of one
 * whose ledger would have said so: late files, undone ones, persons who had waited.
 */
public final class CarryUntold {
  private final Editions editions;
  private final DmdcExtracts extracts;
  private final FileLedger ledger;
  private final UntoldVersions versions;

  public CarryUntold(
      Editions editions, DmdcExtracts extracts, FileLedger ledger, UntoldVersions versions) {
    this.editions = editions;
    this.extracts = extracts;
    this.ledger = ledger;
    this.versions = versions;
  }

  /**
   * Goes before the rebuilt edition is published; the next export looks at what is noted here.
   * Where the former edition had deliveries to be held against what DMDC was told, or files that no
   * export looked at and that are still to be taken again, the rebuilt one gets a {@code RESTORE}
   * entry, so that the next export does so: whatever such a file brought, PT among it, may be in
   * force by an older stamp now. Which files the earlier pipeline told DMDC of stays known, while
   * no export of ours keeps it.
   *
   * @throws org.patronage.application.StorageException if storage fails
   */
  public void carry(Edition former, Edition rebuilt, Receipt receipt) {
    Seq<LedgerEntry> before = ledger.entries(former);
    SeenDeliveries seen = SeenDeliveries.of(extracts.list());
    note(rebuilt, seen.unnoted(before).map(entry -> entry.asTold(receipt)));
    if (!editions.isEmpty(former)) {
      carry(former, rebuilt, before, seen, receipt);
    }
  }

  private void carry(
      Edition former,
      Edition rebuilt,
      Seq<LedgerEntry> before,
      SeenDeliveries seen,
      Receipt receipt) {
    News news = seen.newsOf(former, before);
    Seq<LedgerEntry> after = ledger.entries(rebuilt);
    Seq<LedgerEntry> awaited = lacking(files(before), after);
    Deliveries late = new Deliveries(news.late(), unknown(before, after), awaited);
    LedgerEntry rebuild = LedgerEntry.ofHistory(DeliveryKind.REBUILD, receipt);
    if (versions.carry(former, rebuilt, late, rebuild)) {
      note(rebuilt, List.of(rebuild));
    }
    Seq<LedgerEntry> untold = seen.untold(awaited, before);
    Seq<LedgerEntry> doubted = news.retaken().appendAll(untold);
    Deliveries retaken = new Deliveries(doubted, List.empty(), awaited.removeAll(untold));
    LedgerEntry doubt = LedgerEntry.ofHistory(DeliveryKind.RESTORE, receipt);
    boolean any = doubted.nonEmpty() && versions.carry(former, rebuilt, retaken, doubt);
    if (any || news.asksWhatWasTold()) {
      note(rebuilt, List.of(doubt));
    }
  }

  private void note(Edition rebuilt, Seq<LedgerEntry> entries) {
    if (entries.nonEmpty()) {
      ledger.record(rebuilt, entries);
    }
  }

  /**
   * The rebuilt edition's deliveries whose content the former one had not taken, or not there; none
   * where no ledger speaks of the former one, since nobody knows what it had taken.
   */
  private static Seq<LedgerEntry> unknown(Seq<LedgerEntry> before, Seq<LedgerEntry> after) {
    Set<String> known = taken(before).map(CarryUntold::placed).toSet();
    return known.isEmpty()
        ? List.empty()
        : taken(after).reject(entry -> known.contains(placed(entry)));
  }

  /** A content and where it stands, whatever folder that is in. */
  private static String placed(LedgerEntry entry) {
    EventStamp stamp = entry.stamp();
    return LedgerEntry.contentOf(entry.id()) + " " + stamp.time() + " " + stamp.name();
  }

  /** Those whose content is not among what others have taken. */
  private static Seq<LedgerEntry> lacking(Seq<LedgerEntry> entries, Seq<LedgerEntry> others) {
    Set<String> known = taken(others).map(entry -> LedgerEntry.contentOf(entry.id())).toSet();
    return entries.reject(entry -> known.contains(LedgerEntry.contentOf(entry.id())));
  }

  private static Seq<LedgerEntry> files(Seq<LedgerEntry> entries) {
    return taken(entries).filter(entry -> entry.kind() == DeliveryKind.FILE);
  }

  private static Seq<LedgerEntry> taken(Seq<LedgerEntry> entries) {
    return entries.filter(entry -> entry.status().isApplied());
  }
}
