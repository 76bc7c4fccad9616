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
   * Where the former edition had deliveries to be held against what DMDC was told, the rebuilt one
   * gets a {@code RESTORE} entry, so that the next export does so. Which files the earlier pipeline
   * told DMDC of stays known, while no export of ours keeps it.
   *
   * @throws org.patronage.application.StorageException if storage fails
   */
  public void carry(Edition former, Edition rebuilt, Receipt receipt) {
    Seq<LedgerEntry> before = ledger.entries(former);
    SeenDeliveries seen = SeenDeliveries.of(extracts.list());
    note(rebuilt, seen.unnoted(before).map(entry -> entry.asTold(receipt)));
    if (!editions.isEmpty(former)) {
      carry(former, rebuilt, before, seen.newsOf(former, before), receipt);
    }
  }

  private void carry(
      Edition former, Edition rebuilt, Seq<LedgerEntry> before, News news, Receipt receipt) {
    Seq<LedgerEntry> after = ledger.entries(rebuilt);
    Seq<LedgerEntry> awaited = lacking(files(before), after);
    LedgerEntry rebuild = LedgerEntry.ofHistory(DeliveryKind.REBUILD, receipt);
    Deliveries late = new Deliveries(news.late(), unknown(before, after), awaited);
    if (versions.carry(former, rebuilt, late, rebuild)) {
      note(rebuilt, List.of(rebuild));
    }
    if (news.asksWhatWasTold()) {
      LedgerEntry doubt = LedgerEntry.ofHistory(DeliveryKind.RESTORE, receipt);
      Deliveries retaken = new Deliveries(news.retaken(), List.empty(), awaited);
      versions.carry(former, rebuilt, retaken, doubt);
      note(rebuilt, List.of(doubt));
    }
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
  private static Seq<LedgerEntry> unknown(Seq<LedgerEntry> before, Seq<LedgerEntry> after) {
    return taken(before).isEmpty() ? List.empty() : lacking(taken(after), before);
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
