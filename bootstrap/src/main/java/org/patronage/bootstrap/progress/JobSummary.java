package org.patronage.bootstrap.progress;

import java.util.Locale;
import org.patronage.application.dmdc.Extract;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;
import org.patronage.application.schedule.JobReport;
import org.patronage.domain.calendar.DueTask;

/** What the tasks of the calendar came to, a line each. */
public final class JobSummary {
  private JobSummary() {}

  /**
   * Writes the tasks that were carried out.
   *
   * @return the exit status: 0 if all are done
   */
  public static int print(RunReport report, Console console) {
    report
        .jobs()
        .filter(job -> job.result().isDefined())
        .forEach(job -> console.out().println(line(job)));
    console.out().flush();
    return report.status() == RunStatus.SUCCEEDED ? 0 : 1;
  }

  private static String line(JobReport job) {
    String name = job.task().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String madeUp =
        job.due()
            .filter(DueTask::isMadeUp)
            .map(due -> " (made up for " + due.day() + ")")
            .getOrElse("");
    return "%s%s: %s".formatted(name, madeUp, job.result().get().note());
  }

  /** Writes what an extract would come to. */
  public static void print(Extract preview, Console console) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%s would have %,d records%n",
            preview.file().name(),
            preview.counts().records());
    preview
        .window()
        .forEach(
            window ->
                console
                    .out()
                    .printf(
                        "event time from %s to before %s, and %d late deliveries%n",
                        window.from(), window.until(), preview.deliveries().size()));
    preview
        .counts()
        .refused()
        .forEach((reason, count) -> console.out().printf("refused %,d: %s%n", count, reason));
    console.out().flush();
  }
}
