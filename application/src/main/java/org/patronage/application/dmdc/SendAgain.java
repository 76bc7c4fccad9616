package org.patronage.application.dmdc;

import io.vavr.control.Option;
import java.time.LocalDate;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.application.schedule.JobResult;
import org.patronage.application.schedule.ScheduledJob;
import org.patronage.domain.calendar.ScheduledTask;
import org.patronage.domain.dmdc.DmdcFile;
import org.patronage.domain.dmdc.ExportWindow;

/**
 * Sends the versions of some days again, as they stand now, in a file of its own. It leads to no
 * checkpoint: what the calendar sends is the same with it and without it.
 */
public final class SendAgain implements ScheduledJob {
  private final DmdcFiles files;
  private final SendExtract sending;
  private final ExportWindow window;

  /**
   * @param window begins and ends at 00:00 UTC
   */
  public SendAgain(DmdcFiles files, SendExtract sending, ExportWindow window) {
    this.files = files;
    this.sending = sending;
    this.window = window;
  }

  @Override
  public ScheduledTask task() {
    return ScheduledTask.DMDC_EXPORT;
  }

  @Override
  public Option<LocalDate> lastDone() {
    return Option.none();
  }

  @Override
  public JobResult carryOut(Edition edition, Receipt receipt) {
    ExtractRequest request = ExtractRequest.OfVersions.again(window, receipt);
    DmdcFile file = request.file();
    if (files.exists(file)) {
      return ExtractDetails.before(file);
    }
    return sending.send(edition, request);
  }
}
