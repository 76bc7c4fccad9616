package org.patronage.application.delivery;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.patronage.application.identity.PtState;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.quality.Guards;

/**
 * Takes a file out of the history, as if it had never come, the later ones kept; or puts another
 * one in its place. Either is one delivery, applied whole or not at all.
 */
public final class WithdrawFile {
  private final FeedSources sources;
  private final CatalogFiles files;
  private final SweepPt sweeping;
  private final Guards guards;
  private final ApplyDelivery applying;

  public WithdrawFile(
      FeedSources sources,
      CatalogFiles files,
      ApplyDelivery applying,
      SweepPt sweeping,
      Guards guards) {
    this.sources = sources;
    this.files = files;
    this.sweeping = sweeping;
    this.guards = guards;
    this.applying = applying;
  }

  /**
   * Takes a file back. A sweep of the PT sources that went with it, and is due by now, is done
   * again.
   *
   * @return what was written into the ledger: what it did to the history, the file's own entry as
   *     it is from now on, the sweep; or why nothing was done
   */
  public Either<Refusal, Seq<LedgerEntry>> withdraw(
      Withdrawal withdrawal, TakeDelivery.Terms terms) {
    FeedSource<?> source =
        sources.all().find(one -> isOf(one, withdrawal.file())).getOrElseThrow(this::unknown);
    return withdraw(source, withdrawal, terms);
  }

  private static boolean isOf(FeedSource<?> source, LedgerEntry file) {
    return source.feed().batchCode().equals(file.batchCode());
  }

  private IllegalStateException unknown() {
    return new IllegalStateException("the ledger names a feed that is none");
  }

  private <O extends Observation> Either<Refusal, Seq<LedgerEntry>> withdraw(
      FeedSource<O> source, Withdrawal withdrawal, TakeDelivery.Terms terms) {
    return Replacement.of(source, withdrawal, files, terms.before())
        .flatMap(replacement -> withdraw(source, withdrawal, replacement, terms));
  }

  private <O extends Observation> Either<Refusal, Seq<LedgerEntry>> withdraw(
      FeedSource<O> source,
      Withdrawal withdrawal,
      Option<CatalogedFile> replacement,
      TakeDelivery.Terms terms) {
    LedgerEntry undone = withdrawal.file().undone(terms.receipt(), withdrawal.note());
    TakeDelivery.Terms without = terms.after(undone);
    PtState state = sweeping.state();
    Option<EventStamp> sweptAgain =
        without.before().sweptAfter(undone.stamp(), undone.batchCode(), state.fingerprint());
    Option<EventStamp> kept =
        sweptAgain.orElse(without.before().behindAll(undone.batchCode(), replacement));
    Delivery.OfWithdrawal<O> delivery =
        new Delivery.OfWithdrawal<>(source.feed(), undone, sweptAgain, kept, replacement);
    LedgerEntry done = apply(delivery, without);
    if (done.status() == DeliveryStatus.HELD) {
      return Either.left(held(done));
    }
    Seq<LedgerEntry> written = List.of(done, undone);
    return Either.right(written.appendAll(sweeping.sweep(state, without.after(done))));
  }

  private LedgerEntry apply(Delivery.OfWithdrawal<?> delivery, TakeDelivery.Terms without) {
    if (delivery.replacement().isEmpty()) {
      LedgerEntry entry = LedgerEntry.ofUndo(delivery.undone());
      return applying.apply(delivery, entry, without, Guards.NONE);
    }
    CatalogedFile file = delivery.replacement().get();
    LedgerEntry entry =
        LedgerEntry.ofFile(
            file, DeliveryKind.FILE, delivery.undone().batchCode(), without.receipt());
    boolean undoneOnce = without.before().hasUndone(entry.batchCode(), entry.sha256());
    LedgerEntry own = undoneOnce ? entry.withId(entry.id() + "@" + entry.runId()) : entry;
    return applying.applyFile(delivery, file, own, without, guards);
  }

  private static Refusal held(LedgerEntry done) {
    return new Refusal(
        "Nothing was undone: " + done.stamp().name() + ": " + done.note(),
        "Make that good, then ask again.");
  }
}
