package org.patronage.benchmarks.run;

import io.vavr.collection.HashSet;
import java.nio.file.Path;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunRequest;
import org.patronage.application.run.RunStatus;
import org.patronage.benchmarks.data.Site;
import org.patronage.bootstrap.wiring.Application;

/**
 * An update by the product, wired as for the command line, while Spark is up.
 *
 * @param landing what has landed: the name of a folder of the site
 */
record MeasuredRun(Site site, Path tables, String landing) {

  /**
   * Runs it.
   *
   * @return seconds, the wiring included
   */
  double seconds() {
    long start = System.nanoTime();
    RunReport report = report();
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean wanted =
        landing.equals(DailyBenchmark.NOTHING)
            ? report.deliveries().isEmpty()
            : report.deliveries().exists(entry -> entry.tally().changesHistory());
    if (report.status() != RunStatus.SUCCEEDED || !wanted || report.identity().isDefined()) {
      throw new IllegalStateException("the run did something else: " + report.problem());
    }
    return seconds;
  }

  private RunReport report() {
    try (Application application =
        Application.of(site.config(tables, landing), RunListener.silent())) {
      return application.run(
          new RunRequest("measured", RunMode.UPDATE, Site.CLOCK, HashSet.empty()));
    }
  }
}
