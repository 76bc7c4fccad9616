package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Intake;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Arrival;
import org.patronage.domain.history.Feed;

/** A delivery in memory: worked out first, then everything that it does appears at once. */
final class InMemoryIntake<O extends Observation> implements Intake {
  private final InMemoryWarehouse warehouse;
  private final Edition edition;
  private final RecordFiles files;
  private final Feed<O> feed;
  private final Knowledge knowledge;
  private final Received<O> received;

  InMemoryIntake(
      InMemoryWarehouse warehouse,
      Edition edition,
      RecordFiles files,
      Feed<O> feed,
      Knowledge knowledge,
      Received<O> received) {
    this.warehouse = warehouse;
    this.edition = edition;
    this.files = files;
    this.feed = feed;
    this.knowledge = knowledge;
    this.received = received;
  }

  @Override
  public LineCounts lines() {
    return received.lines();
  }

  @Override
  public Option<EventStamp> replayFrom() {
    return received.replayFrom();
  }

  @Override
  public LedgerEntry apply(Seq<CatalogedFile> later, LedgerEntry entry) {
    Tables tables = warehouse.tables();
    EditionState before = tables.of(edition);
    Plans<O> plans = plan(before, later);
    LedgerEntry counted = entry.counted(received.lines(), plans.tally());
    boolean seen = tables.isPublished(edition) && plans.tally().changesHistory();
    LedgerEntry written = seen ? counted.at(tables.nextVersion()) : counted;
    EditionState after = after(before, plans, written);
    warehouse.change(now -> now.with(after));
    return written;
  }

  private Plans<O> plan(EditionState before, Seq<CatalogedFile> later) {
    Planning<O> planning = new Planning<>(feed, before, knowledge);
    planning.deliver(received.records());
    later.forEach(file -> planning.replay(file, files.read(feed, file).accepted()));
    received.sweep().forEach(planning::sweep);
    return planning.plan();
  }

  private EditionState after(EditionState before, Plans<O> plans, LedgerEntry entry) {
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
        : applied.without(settled(plans, entry));
  }

  /** Those of the waiting records that were taken up which wait no more. */
  private Seq<WaitingRecord> settled(Plans<O> plans, LedgerEntry entry) {
    Set<Arrival.Delivered<?>> still =
        plans.waiting(entry).<Arrival.Delivered<?>>map(WaitingRecord::record).toSet();
    return received.takenUp().reject(waiting -> still.contains(waiting.record()));
  }

  @Override
  public void close() {}
}
