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
import org.patronage.domain.quality.Guards;
import org.patronage.domain.quality.ShrunkenFile;

/**
 * Reads, works out and applies a delivery, whole or not at all, unless something holds it: its
 * header, a guard, a later file that is gone (RULES 5, 9). An entry that says {@code HELD} is not
 * written down here.
 */
public final class ApplyDelivery {
  private final CatalogFiles files;
  private final PatronageStore store;
  private final WorkAlone alone;
  private final RunListener listener;

  /**
   * @param listener is told of the phases from the planning on
   */
  public ApplyDelivery(
      CatalogFiles files, PatronageStore store, WorkAlone alone, RunListener listener) {
    this.files = files;
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
    Option<String> problem =
        header
            .flatMap(names -> contract.order(names).swap().toOption())
            .map(HeaderDifference::text);
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
          .getOrElse(() -> apply(intake, entry, terms, asked));
    }
  }

  LedgerEntry apply(Intake intake, LedgerEntry entry, TakeDelivery.Terms terms, Guards asked) {
    listener.phase(Phase.PLAN);
    Seq<LedgerEntry> later =
        intake
            .replayFrom()
            .map(from -> terms.before().filesAfter(entry.batchCode(), from))
            .getOrElse(List.empty());
    Either<String, Seq<CatalogedFile>> again = files.again(later);
    return again.isRight()
        ? Replanning.until(() -> apply(intake, again.get(), entry, terms, asked))
        : entry.as(DeliveryStatus.HELD, gone(again.getLeft()));
  }

  private LedgerEntry apply(
      Intake intake,
      Seq<CatalogedFile> later,
      LedgerEntry entry,
      TakeDelivery.Terms terms,
      Guards asked) {
    LongSupplier active =
        () -> store.size(terms.edition()).active().getOrElse(entry.batchCode(), 0L);
    try (DeliveryPlan plan = intake.plan(later, entry)) {
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

  private static String gone(String file) {
    return file
        + ", which was applied after it, is not in the landing folder as it was; put a file of that"
        + " content back, under any name";
  }
}
