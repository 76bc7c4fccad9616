package org.patronage.application.dmdc;

import org.patronage.application.history.Edition;
import org.patronage.application.run.WorkAlone;
import org.patronage.application.schedule.JobResult;

/**
 * Sends an extract: its records are kept first, then its file appears, then what follows from it is
 * written. {@link FinishExtracts} continues that wherever it was cut off.
 */
public final class SendExtract {
  private final DmdcExtracts extracts;
  private final DmdcFiles files;
  private final SettleExtract settling;
  private final WorkAlone alone;

  public SendExtract(
      DmdcExtracts extracts, DmdcFiles files, SettleExtract settling, WorkAlone alone) {
    this.extracts = extracts;
    this.files = files;
    this.settling = settling;
    this.alone = alone;
  }

  /**
   * Sends what is asked for, unless that is nothing.
   *
   * @throws org.patronage.application.StorageException if a step fails
   */
  public JobResult send(Edition edition, ExtractRequest request) {
    Extract extract = extracts.prepare(edition, request);
    if (extract.counts().isNothing()) {
      return ExtractDetails.nothing(extract);
    }
    alone.mustStillBe();
    if (extract.counts().records() > 0) {
      files.write(extract.file());
      extracts.mark(extract.as(ExtractStatus.SENT));
    }
    return ExtractDetails.done(settling.settle(edition, extract));
  }
}
