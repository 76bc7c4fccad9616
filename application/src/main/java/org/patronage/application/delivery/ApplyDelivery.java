package org.patronage.application.delivery;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.LongSupplier;
import org.patronage.application.history.DeliveryPlan;
import org.patronage.application.history.Intake;
import org.patronage.application.history.PatronageStore;
import org.patronage.application.history.Replanning;
import org.patronage.application.run.Phase;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.WorkAlone;
import org.patronage.domain.feed.FeedContract;
import org.patronage.domain.feed.HeaderDifference;
import org.patronage.domain.history.Feed;
import org.patronage.domain.quality.Guards;
import org.patronage.domain.quality.ShrunkenFile;

/**
 * Reads, works out and applies a delivery, whole or not at all, unless something holds it: its
 * header, a guard, a later file that is gone (RULES 5, 9). An entry that says {@code HELD} is not
 * written down here.
 */
public final class ApplyDelivery {
  private final FindAgain landed;
  private final PatronageStore store;
  private final WorkAlone alone;
  private final RunListener listener;

  /**
   * @param listener is told of the phases from the planning on
   */
  public ApplyDelivery(
      FindAgain landed, PatronageStore store, WorkAlone alone, RunListener listener) {
    this.landed = landed;
    this.store = store;
    this.alone = alone;
    this.listener = listener;
  }

  /** Applies the records of a file, whose header has to be its feed's. */
  LedgerEntry applyFile(
      Delivery<?> delivery,
      CatalogedFile file,
      LedgerEntry entry,
      TakeDelivery.Terms terms,
      Guards guarding) {
    FeedContract contract = delivery.feed().contract();
    Option<List<String>> header = file.content().header();
    Option<String> problem = contract.foreign(header).map(HeaderDifference::text);
    if (problem.isDefined()) {
      return entry.as(DeliveryStatus.HELD, problem.get() + "; have it sent with its feed's header");
    }
    String gained = header.flatMap(contract::gained).map(HeaderDifference::text).getOrElse("");
    Guards asked = terms.accepts(file.file()) ? Guards.NONE : guarding;
    return apply(delivery, entry.as(entry.status(), gained), terms, asked);
  }

  LedgerEntry apply(
      Delivery<?> delivery, LedgerEntry entry, TakeDelivery.Terms terms, Guards asked) {
    try (Intake intake = store.receive(terms.edition(), delivery)) {
      Seq<Long> before =
          terms.before().linesBefore(entry.batchCode(), entry.stamp(), ShrunkenFile.FILES);
      return asked
          .holdsRead(intake.lines(), before)
          .map(reason -> held(intake, entry, reason))
          .getOrElse(() -> apply(intake, delivery.feed(), entry, terms, asked));
    }
  }

  LedgerEntry apply(
      Intake intake, Feed<?> feed, LedgerEntry entry, TakeDelivery.Terms terms, Guards asked) {
    listener.phase(Phase.PLAN);
    Either<Refusal, Seq<CatalogedFile>> later =
        intake
            .replayFrom()
            .map(from -> landed.after(from, feed, terms.before()))
            .getOrElse(() -> Either.right(List.empty()));
    return later.isRight()
        ? Replanning.until(() -> apply(intake, later.get(), entry, terms, asked))
        : unreplayed(intake, entry, later.getLeft());
  }

  private LedgerEntry apply(
      Intake intake,
      Seq<CatalogedFile> later,
      LedgerEntry entry,
      TakeDelivery.Terms terms,
      Guards asked) {
    LongSupplier active =
        () -> store.size(terms.edition()).active().getOrElse(entry.batchCode(), 0L);
    LedgerEntry own = entry.after(terms.before().entry(entry.id()));
    try (DeliveryPlan plan = intake.plan(later, own)) {
      return asked
          .changed()
          .holds(plan.tally(), active)
          .map(reason -> held(intake, entry, reason))
          .getOrElse(() -> written(plan));
    }
  }

  private LedgerEntry written(DeliveryPlan plan) {
    listener.phase(Phase.WRITE);
    alone.mustStillBe();
    return plan.apply();
  }

  private static LedgerEntry held(Intake intake, LedgerEntry entry, String reason) {
    String remedy = "; have it corrected, or apply it by --accept " + entry.stamp().name();
    return entry.counted(intake.lines(), entry.tally()).as(DeliveryStatus.HELD, reason + remedy);
  }

  private static LedgerEntry unreplayed(Intake intake, LedgerEntry entry, Refusal why) {
    String note = why.problem() + "; " + why.remedy();
    return entry.counted(intake.lines(), entry.tally()).as(DeliveryStatus.HELD, note);
  }
}
