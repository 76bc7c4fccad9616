package org.patronage.application.run;

import io.vavr.collection.Seq;
import org.patronage.application.schedule.CarryOutSchedule;
import org.patronage.application.schedule.JobReport;

/**
 * A run: the history first, then what leaves the system or runs by the calendar (RULES 4): EDIPI
 * backfill, DMDC export, backups, each if due.
 */
public final class RunPipeline {
  private final UpdateHistory history;
  private final CarryOutSchedule schedule;

  public RunPipeline(UpdateHistory history, CarryOutSchedule schedule) {
    this.history = history;
    this.schedule = schedule;
  }

  /**
   * Runs once. What was applied or sent before a failure stays.
   *
   * @throws org.patronage.application.StorageException if the history's part fails; a task that
   *     fails stands in the report
   */
  public RunReport run(RunRequest request) {
    UpdateHistory.Updated updated = history.update(request);
    Seq<JobReport> jobs = schedule.carryOut(updated.edition(), request.receipt());
    return RunReport.of(updated, jobs);
  }
}
