package org.patronage.application.undo;

import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.dmdc.SentVersions;
import org.patronage.application.run.RunJournal;
import org.patronage.application.run.RunReport;

/**
 * Takes a file back at somebody's word, as a run of its own, and says what DMDC was told otherwise.
 */
public final class UndoFile {
  private final RunJournal journal;
  private final TakeBack taking;
  private final SentVersions sent;

  public UndoFile(RunJournal journal, TakeBack taking, SentVersions sent) {
    this.journal = journal;
    this.taking = taking;
    this.sent = sent;
  }

  /**
   * Takes the file back.
   *
   * @throws org.patronage.application.StorageException if it is refused, with the reason, or
   *     another run is at work, or storage fails; the history is as it was then
   */
  public Undone undo(UndoRequest request) {
    RunReport report =
        journal.keep(request.receipt(), TakeBack.MODE, () -> taking.takeBack(request));
    LedgerEntry file =
        report
            .deliveries()
            .find(entry -> entry.kind() == DeliveryKind.FILE && isUndone(entry))
            .get();
    return new Undone(report, file, sent.overtakenBy(file.runId()));
  }

  private static boolean isUndone(LedgerEntry entry) {
    return entry.status() == DeliveryStatus.UNDONE;
  }
}
