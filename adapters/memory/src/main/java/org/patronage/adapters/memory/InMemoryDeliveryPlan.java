package org.patronage.adapters.memory;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.time.Instant;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.DeliveryPlan;
import org.patronage.application.history.Edition;
import org.patronage.application.history.OutdatedPlanException;
import org.patronage.application.verification.BrokenInvariants;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Arrival;
import org.patronage.domain.history.DeliveryCounts;
import org.patronage.domain.history.Tally;

/**
 * A delivery in memory, worked out; everything that it does appears at once.
 *
 * @param nextVersion of the history, when the plan was made
 * @param uncounted the ledger entry that it leads to
 */
record InMemoryDeliveryPlan<O extends Observation>(
    InMemoryWarehouse warehouse,
    Edition edition,
    Received<O> received,
    Plans<O> plans,
    long nextVersion,
    LedgerEntry uncounted)
    implements DeliveryPlan {
  private static final String HISTORY = Table.PATRONAGE_UNIFIED.tableName();

  @Override
  public Tally tally() {
    return plans.tally();
  }

  @Override
  public LedgerEntry apply() {
    String name = uncounted.stamp().name();
    LedgerEntry counted = uncounted.counted(received.lines(), tally()).grownBy(plans.growth());
    if (!plans.broken().isEmpty()) {
      throw BrokenInvariants.planned(name, HISTORY, plans.broken());
    }
    if (!DeliveryCounts.of(counted.lines(), tally()).addUp()) {
      throw BrokenInvariants.counts(name);
    }
    Tables tables = warehouse.tables();
    if (tables.isPublished(edition) && tables.nextVersion() != nextVersion) {
      throw new OutdatedPlanException(name, HISTORY);
    }
    boolean seen = tables.isPublished(edition) && tally().changesHistory();
    LedgerEntry written = seen ? counted.at(tables.nextVersion()) : counted;
    EditionState after = after(tables.of(edition), written);
    warehouse.change(now -> now.with(after));
    return written;
  }

  private EditionState after(EditionState before, LedgerEntry entry) {
    EditionState applied =
        quarantined(before, entry)
            .withHistory(plans.changed(before.history()))
            .withLate(entry.id(), late(before, entry))
            .withEntries(Vector.of(entry));
    if (received.withdrawal().isDefined()) {
      return applied
          .withEntries(Vector.of(received.withdrawal().get().undone()))
          .withoutRemains(received.withdrawal().get().undone().id())
          .waitingToo(plans.waiting(entry).map(waiting -> owned(before, waiting)));
    }
    return received.takenUp().isEmpty()
        ? waiting(before, applied, entry)
        : applied.without(settled(entry));
  }

  /**
   * Those of a file that is taken back bear its stamp, as the delivery does that takes it; what was
   * to be told because of that file stays to be told.
   */
  private Set<LateVersion> late(EditionState before, LedgerEntry entry) {
    return received
        .withdrawal()
        .map(withdrawal -> plans.told().union(untold(before, withdrawal.undone().id())))
        .getOrElse(() -> plans.late(entry));
  }

  private Set<LateVersion> untold(EditionState before, String gone) {
    DmdcState dmdc = warehouse.tables().dmdc();
    Instant taken = before.ledger().get(gone).get().takenAt();
    return before
        .late()
        .getOrElse(gone, HashSet.empty())
        .map(version -> new LateVersion(version.key(), version.stamp(), false))
        .reject(version -> dmdc.toldSince(taken, version.key(), version.stamp()));
  }

  private EditionState quarantined(EditionState before, LedgerEntry entry) {
    return received
        .replayed()
        .map(lines -> before.withQuarantine(before.quarantine().map(lines.settling(entry))))
        .getOrElse(
            () ->
                before.withQuarantine(
                    entry.id(),
                    received.rejections().map(line -> QuarantinedLine.of(entry, line))));
  }

  /** Lines that are read again wait as what their own files left. */
  private EditionState waiting(EditionState before, EditionState applied, LedgerEntry entry) {
    Seq<WaitingRecord> records = plans.waiting(entry);
    return received.replayed().isDefined()
        ? applied.waitingToo(records.map(waiting -> owned(before, waiting)))
        : applied.withWaiting(entry.id(), records);
  }

  /** A record that has lost the version that it was known by waits as what its own file left. */
  private static WaitingRecord owned(EditionState before, WaitingRecord waiting) {
    return before
        .ledger()
        .values()
        .filter(entry -> entry.kind() == DeliveryKind.FILE && entry.status().isApplied())
        .find(entry -> entry.stamp().equals(waiting.record().stamp()))
        .filter(
            entry ->
                !waiting.delivery().stampsVersions()
                    || !entry.stamp().equals(waiting.delivery().stamp()))
        .map(entry -> new WaitingRecord(entry, waiting.record(), waiting.reason()))
        .getOrElse(waiting);
  }

  /** Those of the waiting records that were taken up which wait no more. */
  private Seq<WaitingRecord> settled(LedgerEntry entry) {
    Set<Arrival.Delivered<?>> still =
        plans.waiting(entry).<Arrival.Delivered<?>>map(WaitingRecord::record).toSet();
    return received.takenUp().reject(waiting -> still.contains(waiting.record()));
  }

  @Override
  public void close() {}
}
