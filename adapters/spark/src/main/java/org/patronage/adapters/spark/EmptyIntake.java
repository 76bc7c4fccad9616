package org.patronage.adapters.spark;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.DeliveryPlan;
import org.patronage.application.history.Intake;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;

/** A delivery without records, for which nothing has been read. */
final class EmptyIntake implements Intake {
  @Override
  public LineCounts lines() {
    return LineCounts.NONE;
  }

  @Override
  public Option<EventStamp> replayFrom() {
    return Option.none();
  }

  @Override
  public DeliveryPlan plan(Seq<CatalogedFile> later, LedgerEntry entry) {
    throw new IllegalStateException("there is nothing to plan");
  }

  @Override
  public void close() {
    // nothing is held
  }
}
