package org.patronage.application.run;

import org.patronage.application.StorageException;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.dmdc.FinishExtracts;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Editions;
import org.patronage.application.schedule.JobReport;
import org.patronage.application.schedule.ScheduledJob;

/** One task of the calendar on request, as a run of its own. */
public final class DoByHand {
  private final Editions editions;
  private final FinishExtracts unfinished;
  private final RunJournal journal;

  public DoByHand(Editions editions, FinishExtracts unfinished, RunJournal journal) {
    this.editions = editions;
    this.unfinished = unfinished;
    this.journal = journal;
  }

  /**
   * Carries a task out on the history that readers see, after whatever was begun before is
   * finished.
   *
   * @throws StorageException if there is no history yet, or the task fails
   */
  public RunReport carryOut(ScheduledJob job, Receipt receipt) {
    return journal.keep(
        receipt, RunReport.word(job.task()), () -> RunReport.of(asked(job, receipt)));
  }

  private JobReport asked(ScheduledJob job, Receipt receipt) {
    Edition edition = editions.standing();
    unfinished.finish(edition);
    return JobReport.asked(job.task(), job.carryOut(edition, receipt));
  }
}
