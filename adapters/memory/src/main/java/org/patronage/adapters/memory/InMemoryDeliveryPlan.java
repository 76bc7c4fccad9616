package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.DeliveryPlan;
import org.patronage.application.history.Edition;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Arrival;
import org.patronage.domain.history.Tally;

/**
 * A delivery in memory, worked out; everything that it does appears at once.
 *
 * @param before the edition that it was worked out for
 * @param uncounted the ledger entry that it leads to
 */
record InMemoryDeliveryPlan<O extends Observation>(
    InMemoryWarehouse warehouse,
    Edition edition,
    Received<O> received,
    EditionState before,
    Plans<O> plans,
    LedgerEntry uncounted)
    implements DeliveryPlan {

  @Override
  public Tally tally() {
    return plans.tally();
  }

  @Override
  public LedgerEntry apply() {
    Tables tables = warehouse.tables();
    LedgerEntry counted = uncounted.counted(received.lines(), tally());
    boolean seen = tables.isPublished(edition) && tally().changesHistory();
    LedgerEntry written = seen ? counted.at(tables.nextVersion()) : counted;
    EditionState after = after(written);
    warehouse.change(now -> now.with(after));
    return written;
  }

  private EditionState after(LedgerEntry entry) {
    Seq<QuarantinedLine> refused =
        received.rejections().map(line -> QuarantinedLine.of(entry, line));
    EditionState applied =
        before
            .withHistory(plans.changed(before.history()))
            .withQuarantine(entry.id(), refused)
            .withLate(entry.id(), plans.late(entry.stamp()))
            .withEntries(Vector.of(entry));
    return received.takenUp().isEmpty()
        ? applied.withWaiting(entry.id(), plans.waiting(entry))
        : applied.without(settled(entry));
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
