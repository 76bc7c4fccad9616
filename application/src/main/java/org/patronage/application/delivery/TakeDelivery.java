package org.patronage.application.delivery;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import org.patronage.application.history.Edition;
import org.patronage.application.history.PatronageStore;
import org.patronage.application.run.Phase;
import org.patronage.application.run.RunListener;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LandedFile;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Feed;
import org.patronage.domain.quality.Guards;

/**
 * Takes one delivery, whole or not at all, and once (RULES 4, 5). Only files are guarded against
 * mass changes and shrinking: the seed comes before everything that it could be compared with; a PT
 * sweep turns as many to {@code Y} as a new PT table says, which is its purpose and nobody's
 * mistake in a file; and records that are taken up come of files that were let in.
 */
public final class TakeDelivery {
  private static final String AGAIN = "the same content again";
  private static final String UNDONE =
      "the same content as a file that was undone; accept it by name to have it again";

  private final CatalogFiles files;
  private final FileLedger ledger;
  private final Guards guards;
  private final RunListener listener;
  private final ApplyDelivery applying;
  private final TakeEarlierCopy earlier;
  private final TakeUnresolved waiting;

  public TakeDelivery(
      CatalogFiles files,
      PatronageStore store,
      FileLedger ledger,
      Guards guards,
      ApplyDelivery applying,
      RunListener listener) {
    this.files = files;
    this.ledger = ledger;
    this.guards = guards;
    this.listener = listener;
    this.applying = applying;
    this.waiting = new TakeUnresolved(store, applying);
    this.earlier = new TakeEarlierCopy(applying);
  }

  /** A delivery's terms: the history that it goes to, what came before, and how it is received. */
  public record Terms(Edition edition, Ledger before, Receipt receipt, Set<String> accepted) {
    /** The same once this entry is written, too. */
    Terms after(LedgerEntry entry) {
      return new Terms(edition, before.with(entry), receipt, accepted);
    }

    boolean accepts(LandedFile file) {
      return accepted.contains(file.name());
    }
  }

  /**
   * Takes a file of a feed: applies it, or notes that it came before, or holds it. Of files of one
   * content the earliest counts: where a later one has been taken, this one takes its place. What
   * was undone is applied again only where it is accepted by name.
   *
   * @param ptState what the PT sources are now, where the feed is swept for them
   * @return the file's entry, and that of the one whose place it took
   */
  public <O extends Observation> Seq<LedgerEntry> takeFile(
      Feed<O> feed, LandedFile file, Option<String> ptState, Terms terms) {
    listener.phase(Phase.READ);
    CatalogedFile seen = files.look(file, file.stamp());
    Option<LedgerEntry> later =
        terms.before().takenAfter(seen.stamp(), feed.batchCode(), seen.content().sha256());
    return later
        .map(copy -> earlier.take(feed, seen, copy, terms))
        .map(done -> done.map(entry -> noted(terms, entry)))
        .getOrElse(() -> List.of(takeAlone(feed, seen, ptState, terms)));
  }

  private <O extends Observation> LedgerEntry takeAlone(
      Feed<O> feed, CatalogedFile seen, Option<String> ptState, Terms terms) {
    LedgerEntry entry =
        LedgerEntry.ofFile(seen, DeliveryKind.FILE, feed.batchCode(), terms.receipt());
    if (terms.before().hasApplied(feed.batchCode(), seen.content().sha256())) {
      return note(terms, entry.asCopy().as(DeliveryStatus.REDELIVERED, AGAIN));
    }
    if (terms.before().hasUndone(feed.batchCode(), seen.content().sha256())) {
      return terms.accepts(seen.file())
          ? takeNew(feed, seen, ptState, terms, entry.withId(entry.id() + "@" + entry.runId()))
          : note(terms, entry.asCopy().as(DeliveryStatus.REDELIVERED, UNDONE));
    }
    return takeNew(feed, seen, ptState, terms, entry);
  }

  private <O extends Observation> LedgerEntry takeNew(
      Feed<O> feed, CatalogedFile seen, Option<String> ptState, Terms terms, LedgerEntry entry) {
    Timing timing = timing(feed, seen.stamp(), terms.before());
    Option<String> sweptFor = ptState.filter(state -> timing == Timing.ON_TIME);
    PtSweep sweep =
        sweptFor.isEmpty() || sweptFor.equals(terms.before().sweptPt(feed.batchCode()))
            ? PtSweep.NOT_DUE
            : PtSweep.DUE;
    return applyFile(
        new Delivery.OfFile<>(feed, seen, timing, sweep),
        sweptFor.map(entry::withPtState).getOrElse(entry),
        terms,
        guards);
  }

  /** Takes the population at a feed's beginning, which is its event time. */
  public <O extends Observation> LedgerEntry takeSeed(
      Feed<O> feed, String location, Instant begin, Terms terms) {
    listener.phase(Phase.READ);
    CatalogedFile seen = files.lookAt(location, begin);
    LedgerEntry entry =
        LedgerEntry.ofFile(seen, DeliveryKind.SEED, feed.batchCode(), terms.receipt());
    return applyFile(
        new Delivery.OfFile<>(feed, seen, Timing.ON_TIME, PtSweep.NOT_DUE),
        entry,
        terms,
        guards.ofLinesAlone());
  }

  private LedgerEntry applyFile(
      Delivery.OfFile<?> delivery, LedgerEntry entry, Terms terms, Guards guarding) {
    return noted(terms, applying.applyFile(delivery, delivery.file(), entry, terms, guarding));
  }

  /** Sweeps the PT sources, no file being due (RULES 7). */
  public <O extends Observation> LedgerEntry takePt(
      Feed<O> feed, EventStamp stamp, String ptState, Terms terms) {
    listener.phase(Phase.READ);
    LedgerEntry entry =
        LedgerEntry.of(
                "pt-" + terms.receipt().runId(),
                DeliveryKind.PT_SWEEP,
                feed.batchCode(),
                stamp,
                terms.receipt())
            .withPtState(ptState);
    return noted(
        terms, applying.apply(new Delivery.OfPt<>(feed, stamp), entry, terms, Guards.NONE));
  }

  /**
   * Takes up the waiting records whose persons are known by now (RULES 6).
   *
   * @return none where nobody became known; two entries where some had to be held
   */
  public <O extends Observation> Seq<LedgerEntry> takeUnresolved(Feed<O> feed, Terms terms) {
    listener.phase(Phase.READ);
    return waiting.take(feed, terms).map(done -> noted(terms, done));
  }

  /** What is held has no effect that would have brought its entry with it. */
  private LedgerEntry noted(Terms terms, LedgerEntry done) {
    return done.status() == DeliveryStatus.HELD ? note(terms, done) : done;
  }

  private LedgerEntry note(Terms terms, LedgerEntry entry) {
    ledger.record(terms.edition(), List.of(entry));
    return entry;
  }

  /** On time only after everything applied; the same stamp with other content is late. */
  private static Timing timing(Feed<?> feed, EventStamp stamp, Ledger before) {
    return before.newest(feed.batchCode()).forAll(newest -> newest.isBefore(stamp))
        ? Timing.ON_TIME
        : Timing.LATE;
  }
}
