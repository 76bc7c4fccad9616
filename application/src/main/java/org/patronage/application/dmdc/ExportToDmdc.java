package org.patronage.application.dmdc;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.application.schedule.JobResult;
import org.patronage.application.schedule.ScheduledJob;
import org.patronage.domain.calendar.RunClock;
import org.patronage.domain.calendar.ScheduledTask;
import org.patronage.domain.dmdc.DmdcFile;

/**
 * Sends DMDC what is new, each version in exactly one file (RULES 11). The order of effects is
 * records, file, checkpoint; {@link FinishExtracts} continues it wherever it was cut off.
 */
public final class ExportToDmdc implements ScheduledJob {
  private final PlanExport planning;
  private final DmdcExtracts extracts;
  private final DmdcFiles files;
  private final SendExtract sending;
  private final CheckpointStore checkpoints;

  public ExportToDmdc(
      PlanExport planning,
      DmdcExtracts extracts,
      DmdcFiles files,
      SendExtract sending,
      CheckpointStore checkpoints) {
    this.planning = planning;
    this.extracts = extracts;
    this.files = files;
    this.sending = sending;
    this.checkpoints = checkpoints;
  }

  @Override
  public ScheduledTask task() {
    return ScheduledTask.DMDC_EXPORT;
  }

  @Override
  public Option<LocalDate> lastDone() {
    return checkpoints
        .list()
        .map(Checkpoint::until)
        .max()
        .map(until -> new RunClock(until).today());
  }

  /**
   * {@inheritDoc} A day's file is written once: afterwards, the same file is made again if it is
   * gone, byte for byte.
   *
   * @throws StorageException if a step fails, the checkpoint's among them; if a file of that name
   *     stands of which nothing is known; or if a later day was exported before
   */
  @Override
  public JobResult carryOut(Edition edition, Receipt receipt) {
    DmdcFile file = DmdcFile.export(receipt.clock().today());
    Seq<Checkpoint> told = checkpoints.list();
    return told.find(known -> known.file().equals(file))
        .map(this::again)
        .getOrElse(() -> first(edition, planning.plan(edition, told, receipt)));
  }

  private JobResult first(Edition edition, ExtractRequest request) {
    DmdcFile file = request.file();
    if (files.exists(file)) {
      throw unknown(file);
    }
    return sending.send(edition, request);
  }

  private JobResult again(Checkpoint told) {
    if (files.exists(told.file())) {
      return ExtractDetails.before(told.file());
    }
    boolean known = extracts.list().exists(extract -> extract.file().equals(told.file()));
    if (!known) {
      return ExtractDetails.elsewhere(told.file());
    }
    files.write(told.file());
    return ExtractDetails.again(told.file());
  }

  private static StorageException unknown(DmdcFile file) {
    return new StorageException(
        "The file "
            + file.name()
            + " stands in the export directory, and no checkpoint tells of it",
        "See whether it was sent: if it was, add its checkpoint; if not, remove it.");
  }
}
