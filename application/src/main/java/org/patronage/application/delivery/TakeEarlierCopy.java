package org.patronage.application.delivery;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Feed;
import org.patronage.domain.quality.Guards;

/**
 * Of files of one content the earliest counts; the others are redeliveries, which change nothing
 * (RULES 4). Where a later one came in first, the earlier one takes its place, so that the history
 * is that of the files in their order (RULES 9). It is not guarded: its content was let in before.
 */
final class TakeEarlierCopy {
  private final ApplyDelivery applying;

  TakeEarlierCopy(ApplyDelivery applying) {
    this.applying = applying;
  }

  /**
   * Takes the earlier file and takes the later one back, in one delivery.
   *
   * @param copy the entry of the later one
   * @return both entries; of the earlier one alone where it is held, and nothing was done
   */
  <O extends Observation> Seq<LedgerEntry> take(
      Feed<O> feed, CatalogedFile earlier, LedgerEntry copy, TakeDelivery.Terms terms) {
    String why = "the same content as " + earlier.file().name() + ", which is earlier";
    LedgerEntry gone = copy.undone(terms.receipt(), why);
    TakeDelivery.Terms without = terms.after(gone);
    Option<EventStamp> kept = without.before().behindAll(copy.batchCode(), Option.some(earlier));
    LedgerEntry entry =
        LedgerEntry.ofFile(earlier, DeliveryKind.FILE, copy.batchCode(), terms.receipt()).asCopy();
    LedgerEntry done =
        applying.applyFile(
            new Delivery.OfWithdrawal<>(feed, gone, Option.none(), kept, Option.some(earlier)),
            earlier,
            entry,
            without,
            Guards.NONE);
    return done.status() == DeliveryStatus.HELD ? List.of(done) : List.of(done, gone);
  }
}
