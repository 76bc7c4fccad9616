package org.patronage.application.delivery;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.delivery.Delivery.OfUnresolved;
import org.patronage.application.delivery.Delivery.OfUnresolved.Whose;
import org.patronage.application.history.Intake;
import org.patronage.application.history.PatronageStore;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Feed;
import org.patronage.domain.history.Tally;
import org.patronage.domain.quality.Guards;

/**
 * Takes up the waiting records whose persons are known by now (RULES 6). Those of persons who have
 * versions may need later files; where one cannot be read again, they alone are held.
 */
final class TakeUnresolved {
  private static final String WAITING = "what waits for an identity";

  private final PatronageStore store;
  private final ApplyDelivery applying;

  TakeUnresolved(PatronageStore store, ApplyDelivery applying) {
    this.store = store;
    this.applying = applying;
  }

  /** Takes them up; none where nobody became known. */
  <O extends Observation> Seq<LedgerEntry> take(Feed<O> feed, TakeDelivery.Terms terms) {
    Option<LedgerEntry> all = take(feed, Whose.ANYBODY, terms);
    return all.filter(done -> done.status() == DeliveryStatus.HELD)
        .map(held -> newcomers(feed, held, terms))
        .getOrElse(all.toList());
  }

  private <O extends Observation> Seq<LedgerEntry> newcomers(
      Feed<O> feed, LedgerEntry held, TakeDelivery.Terms terms) {
    Option<LedgerEntry> done = take(feed, Whose.NEWCOMERS, terms);
    long others = held.lines().read() - done.map(entry -> entry.lines().read()).getOrElse(0L);
    return done.toList().append(others(held, others));
  }

  private <O extends Observation> Option<LedgerEntry> take(
      Feed<O> feed, Whose whose, TakeDelivery.Terms terms) {
    try (Intake intake = store.receive(terms.edition(), new OfUnresolved<>(feed, whose))) {
      return Option.when(
          intake.lines().read() > 0,
          () -> applying.apply(intake, feed, entry(feed, terms), terms, Guards.NONE));
    }
  }

  /** It stands where the newest file does: what it brings has the stamps of the records' files. */
  private static LedgerEntry entry(Feed<?> feed, TakeDelivery.Terms terms) {
    String batch = feed.batchCode();
    EventStamp stamp =
        terms
            .before()
            .newest(batch)
            .getOrElse(() -> new EventStamp(terms.receipt().takenAt(), batch));
    String id = "unresolved-" + batch + "-" + terms.receipt().runId();
    return LedgerEntry.of(id, DeliveryKind.UNRESOLVED, batch, stamp, terms.receipt());
  }

  /** Beside the entry of those that are taken up, and by its own name: no file is held here. */
  private static LedgerEntry others(LedgerEntry held, long count) {
    EventStamp stamp = new EventStamp(held.stamp().time(), WAITING);
    String id = held.id() + "-held";
    return LedgerEntry.of(id, held.kind(), held.batchCode(), stamp, held.receipt())
        .counted(new LineCounts(count, 0, 0), Tally.NONE)
        .as(
            DeliveryStatus.HELD,
            "%d records of persons who have versions wait on: %s".formatted(count, held.note()));
  }
}
