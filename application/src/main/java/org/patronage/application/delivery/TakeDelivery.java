package org.patronage.application.delivery;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.patronage.application.history.DeliveryPlan;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Intake;
import org.patronage.application.history.PatronageStore;
import org.patronage.application.run.Phase;
import org.patronage.application.run.RunListener;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.FeedContract;
import org.patronage.domain.feed.HeaderDifference;
import org.patronage.domain.feed.LandedFile;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Feed;
import org.patronage.domain.quality.Guards;
import org.patronage.domain.quality.ShrunkenFile;

/**
 * Takes one delivery, whole or not at all, and once (RULES 4, 5). Only files are guarded against
 * mass changes and shrinking: the seed comes before everything that it could be compared with; a PT
 * sweep turns as many to {@code Y} as a new PT table says, which is its purpose and nobody's
 * mistake in a file; and records that are taken up come of files that were let in.
 */
public final class TakeDelivery {
  private final CatalogFiles files;
  private final PatronageStore store;
  private final FileLedger ledger;
  private final Guards guards;
  private final RunListener listener;

  public TakeDelivery(
      CatalogFiles files,
      PatronageStore store,
      FileLedger ledger,
      Guards guards,
      RunListener listener) {
    this.files = files;
    this.store = store;
    this.ledger = ledger;
    this.guards = guards;
    this.listener = listener;
  }

  /** A delivery's terms: the history that it goes to, what came before, and how it is received. */
  public record Terms(Edition edition, Ledger before, Receipt receipt, Set<String> accepted) {
    boolean accepts(LandedFile file) {
      return accepted.contains(file.name());
    }
  }

  /**
   * Takes a file of a feed: applies it, or notes that it came before, or holds it.
   *
   * @param ptState what the PT sources are now, where the feed is swept for them
   */
  public <O extends Observation> LedgerEntry takeFile(
      Feed<O> feed, LandedFile file, Option<String> ptState, Terms terms) {
    listener.phase(Phase.READ);
    CatalogedFile seen = files.look(file, file.stamp());
    LedgerEntry entry =
        LedgerEntry.ofFile(seen, DeliveryKind.FILE, feed.batchCode(), terms.receipt());
    if (terms.before().hasApplied(feed.batchCode(), seen.content().sha256())) {
      String id = entry.id() + "@" + file.modified() + "@" + file.uri();
      return note(terms, entry.withId(id).as(DeliveryStatus.REDELIVERED, "the same content again"));
    }
    Timing timing = timing(feed, file.stamp(), terms.before());
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

  private <O extends Observation> LedgerEntry applyFile(
      Delivery.OfFile<O> delivery, LedgerEntry entry, Terms terms, Guards guarding) {
    FeedContract contract = delivery.feed().contract();
    Option<List<String>> header = delivery.file().content().header();
    Option<String> problem =
        header
            .flatMap(names -> contract.order(names).swap().toOption())
            .map(HeaderDifference::text);
    if (problem.isDefined()) {
      return note(terms, entry.as(DeliveryStatus.HELD, problem.get()));
    }
    String gained = header.flatMap(contract::gained).map(HeaderDifference::text).getOrElse("");
    Guards asked = terms.accepts(delivery.file().file()) ? Guards.NONE : guarding;
    return apply(delivery, entry.as(entry.status(), gained), terms, asked);
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
    return apply(new Delivery.OfPt<>(feed, stamp), entry, terms, Guards.NONE);
  }

  /**
   * Takes up the waiting records whose persons are known by now (RULES 6).
   *
   * @return none where nobody became known
   */
  public <O extends Observation> Option<LedgerEntry> takeUnresolved(Feed<O> feed, Terms terms) {
    listener.phase(Phase.READ);
    try (Intake intake = store.receive(terms.edition(), new Delivery.OfUnresolved<>(feed))) {
      if (intake.lines().read() == 0) {
        return Option.none();
      }
      EventStamp stamp =
          terms.before().newest(feed.batchCode()).getOrElse(() -> unplaced(feed, terms));
      String id = "unresolved-" + feed.batchCode() + "-" + terms.receipt().runId();
      return Option.some(
          apply(
              intake,
              LedgerEntry.of(id, DeliveryKind.UNRESOLVED, feed.batchCode(), stamp, terms.receipt()),
              terms,
              Guards.NONE));
    }
  }

  private static EventStamp unplaced(Feed<?> feed, Terms terms) {
    return new EventStamp(terms.receipt().takenAt(), feed.batchCode());
  }

  private <O extends Observation> LedgerEntry apply(
      Delivery<O> delivery, LedgerEntry entry, Terms terms, Guards asked) {
    try (Intake intake = store.receive(terms.edition(), delivery)) {
      Seq<Long> before =
          terms.before().linesBefore(entry.batchCode(), entry.stamp(), ShrunkenFile.FILES);
      return asked
          .holdsRead(intake.lines(), before)
          .map(reason -> hold(intake, entry, terms, reason))
          .getOrElse(() -> apply(intake, entry, terms, asked));
    }
  }

  private LedgerEntry apply(Intake intake, LedgerEntry entry, Terms terms, Guards asked) {
    listener.phase(Phase.PLAN);
    Seq<LedgerEntry> later =
        intake
            .replayFrom()
            .map(from -> terms.before().filesAfter(entry.batchCode(), from))
            .getOrElse(List.empty());
    Either<String, Seq<CatalogedFile>> again = files.again(later);
    return again.isRight()
        ? apply(intake, again.get(), entry, terms, asked)
        : note(terms, entry.as(DeliveryStatus.HELD, gone(again.getLeft())));
  }

  private LedgerEntry apply(
      Intake intake, Seq<CatalogedFile> later, LedgerEntry entry, Terms terms, Guards asked) {
    LongSupplier active =
        () -> store.size(terms.edition()).active().getOrElse(entry.batchCode(), 0L);
    try (DeliveryPlan plan = intake.plan(later, entry)) {
      return asked
          .changed()
          .holds(plan.tally(), active)
          .map(reason -> hold(intake, entry, terms, reason))
          .getOrElse(() -> written(plan));
    }
  }

  private LedgerEntry written(DeliveryPlan plan) {
    listener.phase(Phase.WRITE);
    return plan.apply();
  }

  private LedgerEntry hold(Intake intake, LedgerEntry entry, Terms terms, String reason) {
    LedgerEntry read = entry.counted(intake.lines(), entry.tally());
    return note(terms, read.as(DeliveryStatus.HELD, reason));
  }

  private static String gone(String file) {
    return "it came late, and "
        + file
        + ", which was applied after it, is not in the landing folder as it was; put that back";
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
