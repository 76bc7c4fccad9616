package org.patronage.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.benchmarks.Benchmark;
import org.patronage.benchmarks.Trial;
import org.patronage.benchmarks.data.Folders;
import org.patronage.benchmarks.data.Population;
import org.patronage.benchmarks.data.RatingFile;
import org.patronage.benchmarks.data.Site;
import org.patronage.benchmarks.data.Sites;

/** The command line as people start it, from the launcher to its exit. */
public final class Processes implements Benchmark {
  private static final long PERSONS = 4_000_000;

  @Override
  public String name() {
    return "processes";
  }

  @Override
  public String about() {
    return "./patronage --help, and a whole ./patronage run with nothing to do";
  }

  @Override
  public void measure(Trial trial) throws IOException, InterruptedException {
    Site site;
    try (SparkEngine engine = SparkEngine.start(Map.of())) {
      long newcomers = RatingFile.newcomers(trial.scaled(2_000_000));
      site =
          new Sites(trial, engine)
              .with(new Population(trial.scaled(PERSONS), newcomers, trial.seed()));
      Files.createDirectories(site.landing(DailyBenchmark.NOTHING));
    }
    for (int turn = 0; turn <= trial.turns(); turn++) {
      trial.record("help", 1, "seconds", turn, seconds(trial, List.of("--help")));
      Path tables =
          Folders.copied(site.tables(), trial.folder("copies").resolve("process"), all -> true);
      List<String> run =
          new ArrayList<>(List.of("run", "--mode=update", "--as-of=" + Site.CLOCK.now()));
      site.settings(tables, DailyBenchmark.NOTHING)
          .forEach(one -> run.addAll(List.of("--set", one)));
      trial.record(
          "run with nothing to do", trial.scaled(PERSONS), "seconds", turn, seconds(trial, run));
    }
  }

  private static double seconds(Trial trial, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(trial.home().resolve("patronage").toString()));
    command.addAll(arguments);
    Path output = trial.folder("copies").resolve("process.log");
    long start = System.nanoTime();
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (status != 0) {
      throw new IllegalStateException(
          "patronage ended with status " + status + ":\n" + Files.readString(output));
    }
    return seconds;
  }
}
