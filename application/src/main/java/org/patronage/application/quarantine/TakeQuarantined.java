package org.patronage.application.quarantine;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.Delivery;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.FeedSource;
import org.patronage.application.delivery.FindAgain;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Refusal;
import org.patronage.application.delivery.TakeDelivery;
import org.patronage.application.history.DeliveryPlan;
import org.patronage.application.history.Intake;
import org.patronage.application.history.PatronageStore;
import org.patronage.application.history.Replanning;
import org.patronage.application.run.WorkAlone;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Feed;

/**
 * Reads lines of the quarantine again, where they landed, and applies those that are accepted now:
 * a feed's in one delivery, whole or not at all. No guard asks about them, since a person did.
 */
public final class TakeQuarantined {
  private final Quarantine quarantine;
  private final FindAgain files;
  private final PatronageStore store;
  private final WorkAlone alone;

  public TakeQuarantined(
      Quarantine quarantine, FindAgain files, PatronageStore store, WorkAlone alone) {
    this.quarantine = quarantine;
    this.files = files;
    this.store = store;
    this.alone = alone;
  }

  /**
   * Takes the lines of one feed that are meant.
   *
   * @param lines of one status
   * @return none where none is meant
   * @throws StorageException if a file that is needed is gone or has changed; nothing of the feed
   *     is applied then
   */
  public <O extends Observation> Option<LedgerEntry> take(
      FeedSource<O> source, LineSelection lines, TakeDelivery.Terms terms) {
    Seq<LedgerEntry> taken = taken(source, lines, terms);
    if (taken.isEmpty()) {
      return Option.none();
    }
    Seq<Delivery.TakenFile<O>> landed =
        taken.zipWith(
            found(files.of(taken, terms.before())), (entry, file) -> asTaken(source, entry, file));
    Delivery<O> delivery = new Delivery.OfQuarantined<>(source.feed(), landed, lines);
    try (Intake intake = store.receive(terms.edition(), delivery)) {
      return Option.when(
          intake.lines().read() > 0,
          () -> apply(intake, source.feed(), entry(source.feed(), terms), terms));
    }
  }

  private Seq<LedgerEntry> taken(
      FeedSource<?> source, LineSelection lines, TakeDelivery.Terms terms) {
    String feed = source.feed().batchCode();
    if (!lines.asksFor(feed)) {
      return List.empty();
    }
    Seq<LineGroup> groups = quarantine.groups(terms.edition(), lines.ofFeed(feed));
    return terms.before().filesOf(groups.map(LineGroup::deliveryId).toSet());
  }

  private static <O extends Observation> Delivery.TakenFile<O> asTaken(
      FeedSource<O> source, LedgerEntry entry, CatalogedFile file) {
    Feed<O> feed =
        source
            .seed()
            .filter(seed -> entry.kind() == DeliveryKind.SEED)
            .map(FeedSource.Seed::feed)
            .getOrElse(source.feed());
    return new Delivery.TakenFile<>(entry.id(), feed, file);
  }

  /** It stands where the newest file does: what it brings has the stamps of the lines' files. */
  private static LedgerEntry entry(Feed<?> feed, TakeDelivery.Terms terms) {
    String batch = feed.batchCode();
    EventStamp stamp = terms.before().newest(batch).get();
    String id = "replay-" + batch + "-" + terms.receipt().runId();
    return LedgerEntry.of(id, DeliveryKind.REPLAY, batch, stamp, terms.receipt());
  }

  private LedgerEntry apply(
      Intake intake, Feed<?> feed, LedgerEntry entry, TakeDelivery.Terms terms) {
    Seq<CatalogedFile> later =
        intake
            .replayFrom()
            .map(from -> found(files.after(from, feed, terms.before())))
            .getOrElse(List.empty());
    return Replanning.until(() -> apply(intake, later, entry));
  }

  private LedgerEntry apply(Intake intake, Seq<CatalogedFile> later, LedgerEntry entry) {
    try (DeliveryPlan plan = intake.plan(later, entry)) {
      alone.mustStillBe();
      return plan.apply();
    }
  }

  private static Seq<CatalogedFile> found(Either<Refusal, Seq<CatalogedFile>> again) {
    return again.getOrElseThrow(
        why ->
            new StorageException(
                "The lines cannot be read again: " + why.problem(),
                "Either leave out the lines that need it, or " + why.remedy() + "."));
  }
}
