package org.patronage.benchmarks.run;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import org.patronage.benchmarks.figures.Series;
import org.patronage.bootstrap.config.ConfigurationLoader;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.synthetic.SyntheticLandingZone;
import org.patronage.bootstrap.synthetic.SyntheticPlan;
import org.patronage.bootstrap.wiring.Application;
import org.patronage.domain.calendar.RunClock;

/**
 * A rebuild, then an update with an export, over landing zones that {@code patronage generate}
 * makes: both feeds, MVI and PT as CSV. The steps are those of the run log.
 */
public final class WholeRuns implements Benchmark {
  private static final long[] PEOPLE = {10_000, 100_000, 1_000_000, 5_000_000};

  /** From here on once is enough: such runs take long, and their spread is small beside that. */
  private static final long ONCE = 1_000_000;

  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 27);
  private static final int DAYS = 14;

  /** A Thursday: takes December's files, and nothing leaves. */
  private static final Instant REBUILD = Instant.parse("2025-01-02T14:00:00Z");

  /** A Friday: takes January's files, and exports; early, so that the day before is its window. */
  private static final Instant UPDATE = Instant.parse("2025-01-10T05:00:00Z");

  @Override
  public String name() {
    return "runs";
  }

  @Override
  public String about() {
    return "whole runs over 10 thousand to 5 million persons, step by step";
  }

  @Override
  public void measure(Trial trial) throws IOException {
    try (SparkEngine engine = SparkEngine.start(Map.of())) {
      for (long full : PEOPLE) {
        long people = trial.scaled(full);
        Path home = trial.folder("generated-" + people);
        trial.say("generating %,d persons", people);
        SyntheticLandingZone.write(
            new SyntheticPlan((int) people, DAYS, trial.seed(), FIRST_DAY), home.resolve("inputs"));
        for (int turn = full < ONCE ? 0 : 1; turn <= (full < ONCE ? trial.turns() : 1); turn++) {
          measure(trial, home, people, turn);
        }
        Folders.removed(home);
      }
    }
  }

  private static void measure(Trial trial, Path home, long people, int turn) throws IOException {
    Folders.removed(home.resolve("out"));
    PatronageConfig config = config(home);
    run(
        trial,
        config,
        new RunRequest("rebuild", RunMode.REBUILD, new RunClock(REBUILD), HashSet.empty()),
        people,
        turn);
    run(
        trial,
        config,
        new RunRequest("update", RunMode.UPDATE, new RunClock(UPDATE), HashSet.empty()),
        people,
        turn);
  }

  private static void run(
      Trial trial, PatronageConfig config, RunRequest request, long people, int turn) {
    System.gc();
    try (Application application = Application.of(config, RunListener.silent())) {
      RunReport report = application.run(request);
      if (report.status() != RunStatus.SUCCEEDED) {
        throw new IllegalStateException(request.runId() + " failed: " + report.problem());
      }
      LoggedSteps steps = new LoggedSteps(application.log(1).head());
      steps.record(trial, request.runId(), people, turn);
      long lines = report.deliveries().map(entry -> entry.lines().read()).sum().longValue();
      trial.record(Series.subject(request.runId(), "lines"), people, "lines", turn, lines);
    }
  }

  private static PatronageConfig config(Path home) {
    Path in = home.resolve("inputs");
    Path out = home.resolve("out");
    return new ConfigurationLoader(Map.of())
        .load(
            Option.none(),
            List.of(
                "tables=" + out.resolve("tables"),
                "exports=" + out.resolve("exports"),
                "backups=" + out.resolve("backups"),
                "feeds.scd.path=" + in.resolve("landing/scd"),
                "feeds.cg.path=" + in.resolve("landing/cg"),
                "feeds.cg.seed=" + in.resolve("seed/cg_seed.csv"),
                "pt.seed=" + in.resolve("pt/seed"),
                "pt.current=" + in.resolve("pt/current"),
                "mvi.associations=" + in.resolve("mvi/psa"),
                "mvi.persons=" + in.resolve("mvi/person"),
                "mvi.institutions=" + in.resolve("mvi/institution")));
  }
}
