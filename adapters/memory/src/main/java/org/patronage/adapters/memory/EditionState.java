package org.patronage.adapters.memory;

import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Version;
import org.patronage.domain.quality.LineStatus;

/**
 * Everything that belongs to one edition; an immutable value. A part that a change leaves alone
 * stays the same object, by which writes are told from no writes.
 *
 * @param history the versions of every key that has one, by their stamps
 * @param ledger by the deliveries' ids
 * @param late by the deliveries' ids
 */
record EditionState(
    Edition edition,
    Map<HistoryKey, TreeMap<EventStamp, Version>> history,
    Map<String, LedgerEntry> ledger,
    Vector<QuarantinedLine> quarantine,
    Vector<WaitingRecord> waiting,
    Map<String, Set<LateVersion>> late) {

  static EditionState empty(Edition edition) {
    return new EditionState(
        edition, HashMap.empty(), HashMap.empty(), Vector.empty(), Vector.empty(), HashMap.empty());
  }

  TreeMap<EventStamp, Version> versions(HistoryKey key) {
    return history.getOrElse(key, TreeMap.empty());
  }

  EditionState withHistory(Map<HistoryKey, TreeMap<EventStamp, Version>> other) {
    return new EditionState(edition, other, ledger, quarantine, waiting, late);
  }

  /** With entries added, each in the place of a former one of its id, unless that counts. */
  EditionState withEntries(Seq<LedgerEntry> entries) {
    Map<String, LedgerEntry> all =
        entries.foldLeft(
            ledger, (known, entry) -> known.put(entry.id(), entry, LedgerEntry::counting));
    return new EditionState(edition, history, all, quarantine, waiting, late);
  }

  /**
   * With the lines of a delivery in the place of those that it had before; one that was discarded
   * stays so.
   */
  EditionState withQuarantine(String deliveryId, Seq<QuarantinedLine> lines) {
    return withQuarantine(
        quarantine
            .reject(line -> line.source().equals(deliveryId))
            .appendAll(lines.map(line -> line.decidedAs(quarantine))));
  }

  /**
   * The lines of a file that are not in the history, whatever rules say by now; a file that was
   * taken back and accepted again has a delivery id of its own, which begins with the former one.
   */
  Set<Long> refused(String deliveryId) {
    return quarantine
        .filter(
            line -> line.source().equals(deliveryId) || line.source().startsWith(deliveryId + "@"))
        .reject(line -> line.status() == LineStatus.REPLAYED)
        .flatMap(QuarantinedLine::line)
        .toSet();
  }

  /** What belongs to this edition: the lines of files that it has taken, and refused versions. */
  Seq<QuarantinedLine> quarantine(LineSelection selection) {
    return quarantine
        .filter(line -> line.line().isEmpty() || hasTaken(line.source()))
        .filter(line -> line.isMeant(selection));
  }

  boolean hasTaken(String deliveryId) {
    return ledger.get(deliveryId).exists(entry -> entry.status().isApplied());
  }

  EditionState withQuarantine(Vector<QuarantinedLine> lines) {
    return lines.equals(quarantine)
        ? this
        : new EditionState(edition, history, ledger, lines, waiting, late);
  }

  /** With the records of a delivery in the place of those that it had before. */
  EditionState withWaiting(String deliveryId, Seq<WaitingRecord> records) {
    return withWaiting(
        waiting.reject(record -> record.delivery().id().equals(deliveryId)).appendAll(records));
  }

  /** With the late versions of a delivery in the place of those that it had before. */
  EditionState withLate(String deliveryId, Set<LateVersion> versions) {
    return versions.isEmpty()
        ? this
        : new EditionState(
            edition, history, ledger, quarantine, waiting, late.put(deliveryId, versions));
  }

  /** Whether a delivery had a part in a version at an event time that is not its own. */
  boolean isLate(String deliveryId, HistoryKey key, EventStamp stamp) {
    return isLate(deliveryId, new LateVersion(key, stamp, false))
        || isLate(deliveryId, new LateVersion(key, stamp, true));
  }

  /** Whether a delivery took out, or made say something else, what was sent. */
  boolean overtakes(String deliveryId, ExtractRecord sent) {
    return isLate(deliveryId, new LateVersion(sent.key(), sent.version().stamp(), true));
  }

  private boolean isLate(String deliveryId, LateVersion version) {
    return late.get(deliveryId).exists(versions -> versions.contains(version));
  }

  /** Without what a delivery left beside the history. */
  EditionState withoutRemains(String deliveryId) {
    return withQuarantine(quarantine.reject(line -> line.source().equals(deliveryId)))
        .withWaiting(waiting.reject(record -> record.delivery().id().equals(deliveryId)));
  }

  /** With records that wait, too, where they do not already. */
  EditionState waitingToo(Seq<WaitingRecord> records) {
    Set<Object> known = waiting.map(EditionState::identity).toSet();
    return withWaiting(
        waiting.appendAll(records.reject(record -> known.contains(identity(record)))));
  }

  private static Object identity(WaitingRecord waiting) {
    return Tuple.of(waiting.delivery().id(), waiting.record());
  }

  /** Without records that wait no more. */
  EditionState without(Seq<WaitingRecord> records) {
    return withWaiting(waiting.removeAll(records));
  }

  private EditionState withWaiting(Vector<WaitingRecord> records) {
    return records.equals(waiting)
        ? this
        : new EditionState(edition, history, ledger, quarantine, records, late);
  }
}
