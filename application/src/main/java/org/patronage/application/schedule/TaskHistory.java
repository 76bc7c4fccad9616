package org.patronage.application.schedule;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.patronage.application.run.RunRecord;
import org.patronage.domain.calendar.RunClock;
import org.patronage.domain.calendar.ScheduledTask;

/** Which tasks earlier runs have seen to, by their rows in the log. */
final class TaskHistory {
  private final Seq<RunRecord> runs;

  /** The runs up to {@code now}; a run that is replayed does not know the ones after it. */
  TaskHistory(Seq<RunRecord> runs, Instant now) {
    this.runs = runs.reject(run -> run.clock().isAfter(now));
  }

  /**
   * The day up to which the calendar has nothing more to ask for: that of the newest run that
   * carried the task out or found that it was not due; without one, the day before the first run
   * that could not do it.
   */
  Option<LocalDate> settled(ScheduledTask task) {
    return days(task, JobReport.SETTLED)
        .max()
        .orElse(() -> days(task, JobReport.OPEN).min().map(day -> day.minusDays(1)));
  }

  private Seq<LocalDate> days(ScheduledTask task, String calendar) {
    return runs.filter(run -> says(run, task, calendar))
        .map(run -> new RunClock(run.clock()).today());
  }

  private static boolean says(RunRecord run, ScheduledTask task, String calendar) {
    return lines(run.details().get(RunRecord.SCHEDULED_TASKS))
        .exists(
            line ->
                task.name().equals(line.get(JobReport.TASK))
                    && calendar.equals(line.get(JobReport.CALENDAR)));
  }

  /** Whatever another program wrote into that column settles nothing. */
  private static Seq<Map<?, ?>> lines(Object detail) {
    return detail instanceof java.util.List<?> lines
        ? List.ofAll(lines).filter(Map.class::isInstance).map(line -> (Map<?, ?>) line)
        : List.empty();
  }
}
