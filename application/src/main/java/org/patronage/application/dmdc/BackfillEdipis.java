package org.patronage.application.dmdc;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.application.schedule.JobResult;
import org.patronage.application.schedule.ScheduledJob;
import org.patronage.domain.calendar.ScheduledTask;
import org.patronage.domain.dmdc.DmdcFile;
import org.patronage.domain.dmdc.EdipiBackfill;
import org.patronage.domain.dmdc.Eligibility;

/**
 * Fills in EDIPIs that the lookup has learnt of, and tells DMDC of their persons (RULES 12). The
 * file comes first, then the history; {@link FinishExtracts} continues where that was cut off.
 */
public final class BackfillEdipis implements ScheduledJob {
  private final DmdcExtracts extracts;
  private final DmdcFiles files;
  private final SendExtract sending;

  public BackfillEdipis(DmdcExtracts extracts, DmdcFiles files, SendExtract sending) {
    this.extracts = extracts;
    this.files = files;
    this.sending = sending;
  }

  @Override
  public ScheduledTask task() {
    return ScheduledTask.EDIPI_BACKFILL;
  }

  @Override
  public Option<LocalDate> lastDone() {
    return extracts
        .list()
        .filter(extract -> extract.kind() == ExtractKind.EDIPI_BACKFILL)
        .filter(extract -> extract.status() == ExtractStatus.DONE)
        .map(extract -> extract.receipt().clock().today())
        .max();
  }

  /**
   * {@inheritDoc} Once a day: who is found after its file was written goes with the next.
   *
   * @throws org.patronage.application.StorageException if a step fails
   */
  @Override
  public JobResult carryOut(Edition edition, Receipt receipt) {
    LocalDate today = receipt.clock().today();
    DmdcFile file = DmdcFile.lagged(today);
    if (files.exists(file) || lastDone().contains(today)) {
      return ExtractDetails.before(file);
    }
    EdipiBackfill rule = new EdipiBackfill(new Eligibility(today));
    return sending.send(edition, new ExtractRequest.OfMissingEdipis(file, receipt, rule));
  }
}
