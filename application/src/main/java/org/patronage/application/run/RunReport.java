package org.patronage.application.run;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.HistorySize;
import org.patronage.application.identity.CorrelationCounts;
import org.patronage.application.schedule.JobReport;
import org.patronage.domain.calendar.ScheduledTask;

/**
 * What a run did.
 *
 * @param mode {@code processing_mode}: update, rebuild, or the task that was done by hand
 * @param identity the lookup's counts, none where it was fresh
 * @param deliveries in the order in which they were looked at
 * @param size the history after the run, none where the run did not look at it
 * @param jobs the tasks of the calendar, those that were not due included
 */
public record RunReport(
    String mode,
    Option<CorrelationCounts> identity,
    Seq<LedgerEntry> deliveries,
    Option<HistorySize> size,
    Seq<JobReport> jobs) {

  static RunReport of(UpdateHistory.Updated updated, Seq<JobReport> jobs) {
    return new RunReport(
        word(updated.mode()),
        updated.identity(),
        updated.deliveries(),
        Option.some(updated.size()),
        jobs);
  }

  /** The report of one task that was asked for. */
  public static RunReport of(JobReport job) {
    return new RunReport(
        word(job.task()), Option.none(), List.empty(), Option.none(), List.of(job));
  }

  /** The report of work that takes no delivery and is no task of the calendar. */
  static RunReport of(String mode) {
    return new RunReport(mode, Option.none(), List.empty(), Option.none(), List.empty());
  }

  /** A mode or task as the command line and the table write it. */
  static String word(Enum<?> mode) {
    return mode.name().toLowerCase(Locale.ROOT);
  }

  /** Files that wait for somebody's decision; with any, the run has failed. */
  public Seq<LedgerEntry> held() {
    return deliveries.filter(entry -> entry.status() == DeliveryStatus.HELD);
  }

  /** What was taken or adopted with something to be said about it. */
  public Seq<LedgerEntry> remarkable() {
    return deliveries.filter(entry -> entry.status().isApplied() && !entry.note().isEmpty());
  }

  /** What a task came to, none where the run did not see to it. */
  public Option<JobReport> job(ScheduledTask task) {
    return jobs.find(job -> job.task() == task);
  }

  public RunStatus status() {
    return held().isEmpty() && !jobs.exists(JobReport::isFailed)
        ? RunStatus.SUCCEEDED
        : RunStatus.FAILED;
  }

  /** Which files are held, which tasks failed, and why; empty where there is none. */
  public String problem() {
    return held()
        .map(entry -> entry.stamp().name() + " is held: " + entry.note())
        .appendAll(jobs.filter(JobReport::isFailed).map(RunReport::problem))
        .mkString("; ");
  }

  private static String problem(JobReport job) {
    return word(job.task()) + " failed: " + job.result().get().note();
  }
}
