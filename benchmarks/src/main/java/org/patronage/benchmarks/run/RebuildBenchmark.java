package org.patronage.benchmarks.run;

import io.vavr.collection.HashSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunRequest;
import org.patronage.application.run.RunStatus;
import org.patronage.benchmarks.Benchmark;
import org.patronage.benchmarks.Trial;
import org.patronage.benchmarks.data.Folders;
import org.patronage.benchmarks.data.Population;
import org.patronage.benchmarks.data.SeededTables;
import org.patronage.benchmarks.data.SeriesFile;
import org.patronage.benchmarks.data.Site;
import org.patronage.benchmarks.data.Sites;
import org.patronage.bootstrap.wiring.Application;

/**
 * Rebuilds over one, ten and thirty files of the same persons, five in a hundred of whom change
 * from file to file; and over one file of as many lines as the thirty have. The lookup stands.
 */
public final class RebuildBenchmark implements Benchmark {
  private static final long LINES = 100_000;
  private static final int FILES = 30;
  private static final int[] COUNTS = {1, 10, 30};

  @Override
  public String name() {
    return "rebuild";
  }

  @Override
  public String about() {
    return "rebuilds over 1, 10 and 30 files of 100 thousand lines, and over one of 3 million";
  }

  @Override
  public void measure(Trial trial) throws IOException {
    long lines = trial.scaled(LINES);
    try (SparkEngine engine = SparkEngine.start(Map.of())) {
      Population people = new Population(lines * FILES, 0, trial.seed());
      Site site = new Sites(trial, engine).sources(people);
      for (int number = 0; number < FILES; number++) {
        SeriesFile file = new SeriesFile(site, people, number, lines);
        for (int count : COUNTS) {
          if (number < count) {
            file.write(engine.session(), "series-" + count);
          }
        }
      }
      new SeriesFile(site, people, 0, lines * FILES).write(engine.session(), "single");
      Path lookup = site.lookup();
      new SeededTables(engine, site, people).writeLookup(lookup);
      for (int turn = 0; turn <= trial.turns(); turn++) {
        for (int count : COUNTS) {
          rebuild(trial, site, lookup, "series-" + count, lines * count, turn);
        }
        rebuild(trial, site, lookup, "single", lines * FILES, turn);
      }
    }
  }

  private static void rebuild(
      Trial trial, Site site, Path lookup, String landing, long lines, int turn)
      throws IOException {
    Path tables = Folders.copied(lookup, trial.folder("copies").resolve("rebuild"), all -> true);
    System.gc();
    try (Application application =
        Application.of(site.config(tables, landing), RunListener.silent())) {
      long start = System.nanoTime();
      RunReport report =
          application.run(new RunRequest("measured", RunMode.REBUILD, Site.CLOCK, HashSet.empty()));
      double seconds = (System.nanoTime() - start) / 1e9;
      if (report.status() != RunStatus.SUCCEEDED || report.identity().isDefined()) {
        throw new IllegalStateException("the rebuild did something else: " + report.problem());
      }
      trial.record(landing, lines, "seconds", turn, seconds);
      new LoggedSteps(application.log(1).head()).recordSteps(trial, landing, lines, turn);
    }
    Folders.removed(tables);
  }
}
