package org.patronage.benchmarks.step;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.patronage.adapters.spark.HadoopSourceFileCatalog;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.benchmarks.Benchmark;
import org.patronage.benchmarks.Trial;
import org.patronage.benchmarks.data.Fingerprint;
import org.patronage.benchmarks.data.Folders;
import org.patronage.benchmarks.data.Population;
import org.patronage.benchmarks.data.RatingFile;
import org.patronage.benchmarks.data.Site;
import org.patronage.benchmarks.data.Sites;
import org.patronage.domain.feed.LandedFile;

/** A large file on a large history, by several ways in turns. */
public final class MergeBenchmark implements Benchmark {
  private static final long PERSONS = 4_000_000;
  private static final long LINES = 2_000_000;
  private static final String LANDING = "large";

  @Override
  public String name() {
    return "merge";
  }

  @Override
  public String about() {
    return "an SCD file of 2 million lines, 5 % changed, on 4 million active and 4 million expired rows";
  }

  @Override
  public void measure(Trial trial) throws IOException {
    long lines = trial.scaled(LINES);
    try (SparkEngine engine = SparkEngine.start(java.util.Map.of())) {
      SparkSession spark = engine.session();
      Population people =
          new Population(trial.scaled(PERSONS), RatingFile.newcomers(lines), trial.seed());
      Site site = new Sites(trial, engine).with(people);
      new RatingFile(site, people, LANDING, lines).write(spark);
      List<Contestant> contestants = contestants(spark, site);
      Path copies = trial.folder("copies");
      for (int turn = 0; turn <= trial.turns(); turn++) {
        Fingerprint first = null;
        for (Contestant contestant : contestants) {
          Path tables =
              Folders.copied(site.tables(), copies.resolve(contestant.name()), all -> true);
          double seconds = timed(contestant, tables);
          trial.record(contestant.name(), lines, "seconds", turn, seconds);
          if (turn == 0 && !(contestant instanceof Floor)) {
            first =
                compared(
                    trial, contestant, Fingerprint.of(spark, tables, "patronage_unified"), first);
          }
          Folders.removed(tables);
        }
      }
    }
  }

  private static double timed(Contestant contestant, Path tables) {
    contestant.prepare(tables);
    System.gc();
    long start = System.nanoTime();
    contestant.step();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Who did other work than the first has nothing to be compared with. */
  private static Fingerprint compared(
      Trial trial, Contestant contestant, Fingerprint made, Fingerprint first) {
    trial.say("%s: %,d rows", contestant.name(), made.rows());
    if (first != null && !first.equals(made)) {
      throw new IllegalStateException(
          "%s made another history than the product, so it did unequal work: %s"
              .formatted(contestant.name(), first.difference(made)));
    }
    return first == null ? made : first;
  }

  private static List<Contestant> contestants(SparkSession spark, Site site) {
    LandedFile file =
        new HadoopSourceFileCatalog(SparkEngine.of(spark))
            .list(site.landing(LANDING).toString())
            .head();
    PlainSql sql = new PlainSql(spark, site, file.uri());
    return List.of(
        new ProductStep(spark, site, file),
        new PlainMerge(sql, new Folder()),
        new Floor(spark, sql, new Folder()),
        new DocumentedMerge(sql, new Folder()));
  }
}
