package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.Delivery;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.DeliveryPlan;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Intake;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Feed;

/** A delivery in memory, read. */
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
  public DeliveryPlan plan(Seq<CatalogedFile> later, LedgerEntry entry) {
    Tables tables = warehouse.tables();
    Plans<O> plans = plans(tables.of(edition), later);
    return new InMemoryDeliveryPlan<>(
        warehouse, edition, received, plans, tables.nextVersion(), entry);
  }

  private Plans<O> plans(EditionState before, Seq<CatalogedFile> later) {
    Planning<O> planning = new Planning<>(feed, before, knowledge);
    received.withdrawal().forEach(planning::withdraw);
    planning.deliver(received.records());
    received.replayed().forEach(own -> own.files().forEach(file -> replay(planning, before, file)));
    later
        .reject(file -> received.replayed().exists(own -> own.has(file)))
        .map(this::taken)
        .forEach(file -> replay(planning, before, file));
    received.sweep().forEach(planning::sweep);
    return planning.plan();
  }

  private Delivery.TakenFile<O> taken(CatalogedFile file) {
    String id = LedgerEntry.fileId(feed.batchCode(), file.content().sha256());
    return new Delivery.TakenFile<>(id, feed, file);
  }

  /** What was refused of a file says nothing, even if it would be accepted now. */
  private void replay(Planning<O> planning, EditionState before, Delivery.TakenFile<O> taken) {
    Set<Long> refused = before.refused(taken.deliveryId());
    planning.replay(
        taken.file(),
        files
            .read(taken.feed(), taken.file())
            .accepted()
            .reject(record -> refused.contains(record.line())));
  }

  @Override
  public void close() {}
}
