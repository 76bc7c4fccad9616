package org.patronage.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.benchmarks.Benchmark;
import org.patronage.benchmarks.Trial;
import org.patronage.benchmarks.data.Folders;
import org.patronage.benchmarks.data.Population;
import org.patronage.benchmarks.data.RatingFile;
import org.patronage.benchmarks.data.SeededTables;
import org.patronage.benchmarks.data.Site;
import org.patronage.benchmarks.data.Sites;
import org.patronage.benchmarks.run.FreshProcess.Case;

/**
 * Ten million rows in a heap of 2 GB: the lookup of so many persons, a file of so many lines into
 * an empty history, and an export of them all; each a process of its own.
 */
public final class Capacity implements Benchmark {
  static final String IDENTITY = "identity in 2 GB";
  static final String FILE = "file in 2 GB";
  static final String EXPORT = "export in 2 GB";
  private static final String LANDING = "all";
  private static final String HEAP = "2g";
  private static final long PERSONS = 10_000_000;

  @Override
  public String name() {
    return "capacity";
  }

  @Override
  public String about() {
    return "a file of 10 million lines and an export of 10 million records, with -Xmx2g";
  }

  @Override
  public void measure(Trial trial) throws IOException, InterruptedException {
    long persons = trial.scaled(PERSONS);
    Site site = prepared(trial, persons);
    Path tables =
        Folders.copied(site.lookup(), trial.folder("copies").resolve("capacity"), all -> true);
    Path identity = trial.folder("copies").resolve("capacity-identity");
    Folders.removed(identity);
    attempt(trial, new Case(IDENTITY, persons, 1, site.home(), identity, LANDING));
    attempt(trial, new Case(FILE, persons, 1, site.home(), tables, LANDING));
    attempt(trial, new Case(EXPORT, persons, 1, site.home(), tables, LANDING));
    Folders.removed(tables);
    Folders.removed(identity);
  }

  /** Makes the inputs in this process, which has a larger heap. */
  private static Site prepared(Trial trial, long persons) throws IOException {
    try (SparkEngine engine = SparkEngine.start(Map.of())) {
      Population people = new Population(persons, RatingFile.newcomers(persons), trial.seed());
      Site site = new Sites(trial, engine).sources(people);
      new RatingFile(site, people, LANDING, persons).write(engine.session());
      new SeededTables(engine, site, people).writeLookup(site.lookup());
      Files.createDirectories(site.landing(LANDING));
      return site;
    }
  }

  /** A process that ends otherwise than well has run out of memory, or failed; both is a figure. */
  private static void attempt(Trial trial, Case what) throws IOException, InterruptedException {
    double done = 1;
    try {
      trial.inFreshProcess(HEAP, what.text());
    } catch (IllegalStateException e) {
      trial.say("%s", e.getMessage());
      done = 0;
    }
    trial.record(what.subject(), what.size(), "done", 1, done);
  }
}
