package org.patronage.application.dmdc;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.domain.calendar.RunClock;
import org.patronage.domain.dmdc.DmdcFile;
import org.patronage.domain.dmdc.ExportSelection;
import org.patronage.domain.dmdc.ExportWindow;

/** Works out what an export has to cover: its window, and what came late (RULES 11). */
public final class PlanExport {
  private final DmdcExtracts extracts;
  private final FileLedger ledger;

  public PlanExport(DmdcExtracts extracts, FileLedger ledger) {
    this.extracts = extracts;
    this.ledger = ledger;
  }

  /**
   * The export of the run's day.
   *
   * @param told every checkpoint
   * @throws StorageException if DMDC has been told of later days: this one went out with them, and
   *     what came late since would count as looked at without having been sent
   */
  public ExtractRequest.OfVersions plan(Edition edition, Seq<Checkpoint> told, Receipt receipt) {
    RunClock clock = receipt.clock();
    mustBeNewest(told, clock);
    Seq<Extract> known = extracts.list();
    SeenDeliveries seen = SeenDeliveries.of(known);
    Seq<LedgerEntry> entries = ledger.entries(edition);
    Option<Instant> last = lastBefore(told, clock.startOfToday());
    ExportWindow window = ExportWindow.of(last.orElse(() -> firstTried(known)), clock);
    News news = seen.newsOf(edition, entries);
    return new ExtractRequest.OfVersions(
        DmdcFile.export(clock.today()),
        ExtractKind.EXPORT,
        receipt,
        ExportSelection.of(window, clock),
        last.isDefined() ? news : News.NONE,
        news.deliveries()
            .appendAll(seen.untold(rebuilt(edition, entries), entries))
            .map(LedgerEntry::id)
            .appendAll(told(seen.unnoted(entries)))
            .toSet());
  }

  /** What a rebuild took: no news in its edition, and seen should a restore forget it. */
  private static Seq<LedgerEntry> rebuilt(Edition edition, Seq<LedgerEntry> entries) {
    return entries.filter(
        entry -> entry.status() == DeliveryStatus.TAKEN && entry.runId().equals(edition.id()));
  }

  private static Seq<String> told(Seq<LedgerEntry> adopted) {
    return adopted.map(entry -> LedgerEntry.toldId(entry.id()));
  }

  private static void mustBeNewest(Seq<Checkpoint> told, RunClock clock) {
    for (Checkpoint later :
        told.filter(known -> known.until().isAfter(clock.startOfToday()))
            .maxBy(Checkpoint::until)) {
      throw new StorageException(
          "DMDC has been told up to %s with %s, so there is nothing to send for %s"
              .formatted(later.until(), later.file().name(), clock.today()),
          "To send days again, use `patronage export --from --to`. If that file was a mistake,"
              + " remove its row from dmdc_checkpoint.");
    }
  }

  private static Option<Instant> lastBefore(Seq<Checkpoint> told, Instant today) {
    return told.map(Checkpoint::until).filter(until -> until.isBefore(today)).max();
  }

  /** Where the first export began, whose file never appeared. */
  private static Option<Instant> firstTried(Seq<Extract> known) {
    return known
        .filter(extract -> extract.kind() == ExtractKind.EXPORT)
        .flatMap(Extract::window)
        .map(ExportWindow::from)
        .min();
  }
}
