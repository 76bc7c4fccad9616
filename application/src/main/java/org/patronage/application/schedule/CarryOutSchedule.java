package org.patronage.application.schedule;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Map;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.application.run.FailureText;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunLog;
import org.patronage.application.run.WorkAlone;
import org.patronage.application.verification.BrokenInvariantException;
import org.patronage.domain.calendar.DueTask;
import org.patronage.domain.calendar.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what is due on the run's day, and what was due since the last run (RULES 4). */
public final class CarryOutSchedule {
  private static final Logger LOG = LoggerFactory.getLogger(CarryOutSchedule.class);

  /** Runs that are looked back at: a year of days, and more. */
  private static final int REMEMBERED = 400;

  private final Schedule schedule;
  private final Seq<ScheduledJob> jobs;
  private final RunLog log;
  private final WorkAlone alone;
  private final RunListener listener;

  public CarryOutSchedule(
      Schedule schedule,
      Seq<ScheduledJob> jobs,
      RunLog log,
      WorkAlone alone,
      RunListener listener) {
    this.schedule = schedule;
    this.jobs = jobs.sortBy(ScheduledJob::task);
    this.log = log;
    this.alone = alone;
    this.listener = listener;
  }

  /**
   * Sees to every task, in the order of RULES 4. One that fails is reported, keeps none of the
   * others from being done, and is tried again by the next run.
   *
   * @throws BrokenInvariantException if one breaks what holds of the history: nothing is to be sent
   *     of it, or kept in the place of earlier backups
   */
  public Seq<JobReport> carryOut(Edition edition, Receipt receipt) {
    TaskHistory history = new TaskHistory(log.newest(REMEMBERED), receipt.takenAt());
    return jobs.map(job -> seeTo(job, history, edition, receipt)).collect(List.collector());
  }

  private JobReport seeTo(ScheduledJob job, TaskHistory history, Edition edition, Receipt receipt) {
    LocalDate today = receipt.clock().today();
    Option<LocalDate> settled = history.settled(job.task());
    return schedule
        .due(job.task(), settled, today)
        .flatMap(due -> stillDue(job, due, settled, today))
        .map(due -> carryOut(job, due, edition, receipt))
        .getOrElse(() -> JobReport.notDue(job.task()));
  }

  /**
   * What a run that was cut off before its log row left behind counts as well. What was done today
   * is not done again; an export that found nothing was not.
   */
  private Option<DueTask> stillDue(
      ScheduledJob job, DueTask due, Option<LocalDate> settled, LocalDate today) {
    if (job.lastDone().contains(today)) {
      return Option.none();
    }
    Option<LocalDate> later = List.of(settled, job.lastDone()).flatMap(day -> day).max();
    return later.equals(settled) ? Option.some(due) : schedule.due(job.task(), later, today);
  }

  private JobReport carryOut(ScheduledJob job, DueTask due, Edition edition, Receipt receipt) {
    listener.step(job.task().name());
    alone.mustStillBe();
    JobResult result;
    try {
      result = job.carryOut(edition, receipt);
    } catch (BrokenInvariantException broken) {
      throw broken;
    } catch (RuntimeException failure) { // goes into the report, and fails the run
      LOG.debug("{} failed: {}", job.task(), FailureText.of(failure));
      result = new JobResult(JobStatus.FAILED, FailureText.of(failure), Map.of());
    }
    return new JobReport(job.task(), Option.some(due), Option.some(result));
  }
}
