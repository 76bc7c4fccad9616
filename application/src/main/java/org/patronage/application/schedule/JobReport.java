package org.patronage.application.schedule;

import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.Map;
import org.patronage.domain.calendar.DueTask;
import org.patronage.domain.calendar.ScheduledTask;

/**
 * A task in a run.
 *
 * @param due by which day, none where it was not due, or asked for by hand
 * @param result what it came to, none where it was not carried out
 */
public record JobReport(ScheduledTask task, Option<DueTask> due, Option<JobResult> result) {
  static final String TASK = "task";
  static final String CALENDAR = "calendar";
  static final String SETTLED = "settled";
  static final String OPEN = "open";

  /** A task that was not due. */
  static JobReport notDue(ScheduledTask task) {
    return new JobReport(task, Option.none(), Option.none());
  }

  /** A task that somebody asked for. */
  public static JobReport asked(ScheduledTask task, JobResult result) {
    return new JobReport(task, Option.none(), Option.some(result));
  }

  /** Whether it was to be done and could not be done. */
  public boolean isFailed() {
    return result.exists(own -> own.status() == JobStatus.FAILED);
  }

  /** Whether the calendar has more to ask for up to the run's day; by hand says nothing of it. */
  private Option<String> calendar() {
    boolean byHand = due.isEmpty() && result.isDefined();
    return Option.when(!byHand, () -> isFailed() ? OPEN : SETTLED);
  }

  /** Its line in {@code scheduled_tasks_detail}. */
  public Map<String, Object> line() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put(TASK, task.name());
    line.put("status", result.map(own -> own.status().name()).getOrElse("NOT_DUE"));
    calendar().forEach(word -> line.put(CALENDAR, word));
    due.forEach(
        own -> {
          line.put("due", own.day().toString());
          line.put("made_up", own.isMadeUp());
        });
    result.forEach(own -> line.put("note", own.note()));
    return line;
  }
}
