package org.patronage.application.dmdc;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.time.Instant;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/**
 * The deliveries whose versions exports have looked at. Deliveries of one content count as one of
 * them, as in a rebuild.
 *
 * @param when by delivery, and by content, when the newest of these exports was prepared
 */
record SeenDeliveries(Map<String, Instant> when) {
  /** Those of exports whose file appeared. */
  static SeenDeliveries of(Seq<Extract> known) {
    return new SeenDeliveries(
        known
            .filter(extract -> extract.status() == ExtractStatus.DONE)
            .flatMap(
                extract ->
                    extract
                        .deliveries()
                        .toList()
                        .flatMap(id -> List.of(id, LedgerEntry.contentOf(id)).appendAll(mark(id)))
                        .map(id -> Tuple.of(id, extract.receipt().takenAt())))
            .foldLeft(
                HashMap.empty(),
                (all, seen) -> all.put(seen, (one, other) -> one.isAfter(other) ? one : other)));
  }

  private static List<String> mark(String id) {
    return LedgerEntry.isToldId(id) ? List.of(LedgerEntry.toldId(id)) : List.empty();
  }

  /** What an edition has that exports have not looked at, or not as it is. */
  News newsOf(Edition edition, Seq<LedgerEntry> ledger) {
    Seq<LedgerEntry> ours = ledger.filter(entry -> entry.isNews(edition.id()));
    Seq<LedgerEntry> unseen = untold(ours, ledger);
    Seq<LedgerEntry> restores = unseen.filter(entry -> entry.kind() == DeliveryKind.RESTORE);
    Seq<LedgerEntry> retaken = ours.filter(this::isTakenAgain).appendAll(restores);
    Seq<LedgerEntry> doubtful =
        restores.isEmpty()
            ? retaken
            : ledger.reject(entry -> entry.status() == DeliveryStatus.HELD);
    return new News(unseen.removeAll(restores), retaken, doubtful.map(LedgerEntry::stamp));
  }

  /** Those of an edition's deliveries that neither an export nor the earlier pipeline saw. */
  Seq<LedgerEntry> untold(Seq<LedgerEntry> deliveries, Seq<LedgerEntry> ledger) {
    Set<String> told = unnoted(ledger).map(entry -> LedgerEntry.contentOf(entry.id())).toSet();
    return deliveries.reject(entry -> when.containsKey(entry.id()) || told.contains(entry.id()));
  }

  /**
   * Whether a delivery was looked at and taken again after that, because a rebuild or a restore had
   * forgotten it: with what is known by now, its versions may say something new. What the earlier
   * pipeline took it has told DMDC of, and nobody knows how.
   */
  private boolean isTakenAgain(LedgerEntry entry) {
    return entry.status() == DeliveryStatus.TAKEN
        && !when.containsKey(LedgerEntry.toldId(entry.id()))
        && when.get(entry.id()).exists(seen -> seen.isBefore(entry.takenAt()));
  }

  /**
   * What of a ledger the earlier pipeline took, and no export has noted yet. That is kept with our
   * first export, and by a rebuild before it, which forgets who took a file.
   */
  Seq<LedgerEntry> unnoted(Seq<LedgerEntry> ledger) {
    return ledger
        .filter(SeenDeliveries::isOfTheEarlierPipeline)
        .reject(entry -> when.containsKey(LedgerEntry.toldId(entry.id())));
  }

  private static boolean isOfTheEarlierPipeline(LedgerEntry entry) {
    return entry.kind() == DeliveryKind.TOLD
        || (entry.kind() == DeliveryKind.FILE && entry.status() == DeliveryStatus.ADOPTED);
  }
}
