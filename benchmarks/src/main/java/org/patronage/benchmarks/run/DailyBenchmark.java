package org.patronage.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.benchmarks.Benchmark;
import org.patronage.benchmarks.Trial;
import org.patronage.benchmarks.data.Folders;
import org.patronage.benchmarks.data.Population;
import org.patronage.benchmarks.data.RatingFile;
import org.patronage.benchmarks.data.Site;
import org.patronage.benchmarks.data.Sites;
import org.patronage.benchmarks.run.FreshProcess.Case;

/**
 * A day's update: with a small file, and with nothing to do; on a large history, and on one of an
 * eighth of it; in a process that has run before, and as the first thing in fresh ones. The
 * identity lookup is that of the day.
 */
public final class DailyBenchmark implements Benchmark {
  static final String NOTHING = "nothing";
  private static final String SMALL = "small";
  private static final long PERSONS = 4_000_000;
  private static final long LINES = 10_000;

  /** The population that the merge is measured on has so many, so that the tables serve both. */
  private static final long LARGE_FILE = 2_000_000;

  @Override
  public String name() {
    return "daily";
  }

  @Override
  public String about() {
    return "whole updates with a file of 10 thousand lines, and with nothing to do";
  }

  @Override
  public void measure(Trial trial) throws IOException, InterruptedException {
    Site large;
    try (SparkEngine engine = SparkEngine.start(Map.of())) {
      Site small = site(trial, engine, trial.scaled(PERSONS / 8));
      large = site(trial, engine, trial.scaled(PERSONS));
      for (int turn = 0; turn <= trial.turns(); turn++) {
        trial.record("empty query", 1, "seconds", turn, new EmptyQuery(engine.session()).seconds());
        for (String landing : new String[] {SMALL, NOTHING}) {
          warm(trial, small, landing, trial.scaled(PERSONS / 8), turn);
          warm(trial, large, landing, trial.scaled(PERSONS), turn);
        }
      }
      scan(trial, large);
    }
    fresh(trial, large);
  }

  private static Site site(Trial trial, SparkEngine engine, long persons) throws IOException {
    long newcomers = RatingFile.newcomers(trial.scaled(LARGE_FILE));
    Population people = new Population(persons, newcomers, trial.seed());
    Site site = new Sites(trial, engine).with(people);
    new RatingFile(site, people, SMALL, trial.scaled(LINES)).write(engine.session());
    Files.createDirectories(site.landing(NOTHING));
    return site;
  }

  private static void warm(Trial trial, Site site, String landing, long persons, int turn)
      throws IOException {
    Path tables = copied(trial, site, all -> true);
    System.gc();
    double seconds = new MeasuredRun(site, tables, landing).seconds();
    trial.record(landing, persons, "seconds", turn, seconds);
  }

  /** Whether a run with nothing to do reads the history: it cannot where its data is not there. */
  private static void scan(Trial trial, Site site) throws IOException {
    Path tables = copied(trial, site, path -> !path.toString().contains("/patronage_unified/"));
    double scans;
    try {
      new MeasuredRun(site, tables, NOTHING).seconds();
      scans = 0;
    } catch (RuntimeException e) {
      trial.say("without the history's data: %s", e.getMessage());
      scans = 1;
    }
    trial.record(NOTHING, trial.scaled(PERSONS), "reads the history", 1, scans);
  }

  private static void fresh(Trial trial, Site site) throws IOException, InterruptedException {
    FreshProcess processes = new FreshProcess(trial);
    for (int turn = 1; turn <= trial.turns(); turn++) {
      processes.start(Case.emptyQuery(turn, site.home()));
      for (String landing : new String[] {SMALL, NOTHING}) {
        Path tables = copied(trial, site, all -> true);
        processes.start(
            new Case(
                landing + ", fresh", trial.scaled(PERSONS), turn, site.home(), tables, landing));
      }
    }
  }

  private static Path copied(Trial trial, Site site, Predicate<Path> taken) throws IOException {
    return Folders.copied(site.tables(), trial.folder("copies").resolve("daily"), taken);
  }
}
