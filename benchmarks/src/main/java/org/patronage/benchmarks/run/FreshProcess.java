package org.patronage.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.benchmarks.Trial;
import org.patronage.benchmarks.data.Site;

/** What is timed as the first thing that a process does once its session is up. */
public record FreshProcess(Trial trial) {
  private static final String EMPTY = "empty query";

  /**
   * One case.
   *
   * @param subject what its figure is called
   */
  record Case(String subject, long size, int turn, Path site, Path tables, String landing) {
    private static final String SEPARATOR = "\\|";

    static Case emptyQuery(int turn, Path anywhere) {
      return new Case(EMPTY + ", fresh", 1, turn, anywhere, anywhere, EMPTY);
    }

    String text() {
      return String.join(
          "|",
          subject,
          Long.toString(size),
          Integer.toString(turn),
          site.toString(),
          tables.toString(),
          landing);
    }

    static Case of(String text) {
      String[] parts = text.split(SEPARATOR);
      return new Case(
          parts[0],
          Long.parseLong(parts[1]),
          Integer.parseInt(parts[2]),
          Path.of(parts[3]),
          Path.of(parts[4]),
          parts[5]);
    }
  }

  /** Has a process of its own perform a case. */
  void start(Case what) throws IOException, InterruptedException {
    trial.inFreshProcess("8g", what.text());
  }

  /** Performs a case in this process, which has done nothing else. */
  public void perform(String text) {
    Case what = Case.of(text);
    long start = System.nanoTime();
    try (SparkEngine engine = SparkEngine.start(Map.of())) {
      double session = (System.nanoTime() - start) / 1e9;
      trial.record(
          what.subject(), what.size(), "seconds", what.turn(), seconds(what, engine.session()));
      trial.record("session start", 0, "seconds", what.turn(), session);
    }
  }

  private static double seconds(Case what, SparkSession spark) {
    Site site = new Site(what.site());
    if (CapacityCase.isOne(what.subject())) {
      return new CapacityCase(spark, site, what.tables(), what.landing()).seconds(what.subject());
    }
    return what.landing().equals(EMPTY)
        ? new EmptyQuery(spark).seconds()
        : new MeasuredRun(site, what.tables(), what.landing()).seconds();
  }
}
