package org.patronage.application.dmdc;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import org.patronage.application.delivery.DeliveryKind;
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
   */
  public ExtractRequest.OfVersions plan(Edition edition, Seq<Checkpoint> told, Receipt receipt) {
    RunClock clock = receipt.clock();
    Seq<Extract> known = extracts.list();
    Set<String> seen = seen(known);
    Seq<LedgerEntry> others = ledger.entries(edition).reject(entry -> seen.contains(entry.id()));
    Option<Instant> last = lastBefore(told, clock.startOfToday());
    ExportWindow window = ExportWindow.of(last.orElse(() -> firstTried(known)), clock);
    Seq<LedgerEntry> unseen = others.filter(entry -> entry.createdVersionsInUpdate(edition.id()));
    return new ExtractRequest.OfVersions(
        DmdcFile.export(clock.today()),
        ExtractKind.EXPORT,
        receipt,
        ExportSelection.of(window, clock),
        last.isDefined() ? unseen : List.empty(),
        unseen.appendAll(others.filter(PlanExport::isAdopted)).map(LedgerEntry::id).toSet());
  }

  /**
   * What the earlier pipeline took it has told DMDC of. That is kept with our first export, for a
   * rebuild forgets who took a file.
   */
  private static boolean isAdopted(LedgerEntry entry) {
    return entry.kind() == DeliveryKind.FILE && entry.status() == DeliveryStatus.ADOPTED;
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

  /**
   * A rebuild knows a file by its content alone, which an update may have known as one of several
   * files of it.
   */
  private static Set<String> seen(Seq<Extract> known) {
    return known
        .filter(extract -> extract.status() == ExtractStatus.DONE)
        .flatMap(Extract::deliveries)
        .flatMap(id -> List.of(id, id.split("@", 2)[0]))
        .toSet();
  }
}
