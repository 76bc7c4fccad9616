package org.patronage.benchmarks.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.patronage.adapters.spark.DeltaCorrelationLookup;
import org.patronage.adapters.spark.DeltaWarehouse;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.adapters.spark.Warehouse;
import org.patronage.application.identity.LookupBuild;
import org.patronage.benchmarks.Benchmark;
import org.patronage.benchmarks.Trial;
import org.patronage.benchmarks.data.Fingerprint;
import org.patronage.benchmarks.data.Folders;
import org.patronage.benchmarks.data.Population;
import org.patronage.benchmarks.data.RatingFile;
import org.patronage.benchmarks.data.Site;
import org.patronage.benchmarks.data.Sites;

/** The correlation lookup built from all of MVI, in turns with plain SQL. */
public final class IdentityBenchmark implements Benchmark {
  /** Two and a half associations each. */
  private static final long PERSONS = 4_000_000;

  private static final List<String> TABLES =
      List.of("correlation_lookup", "duplicate_correlations");

  @Override
  public String name() {
    return "identity";
  }

  @Override
  public String about() {
    return "identity correlation of 10 million associations";
  }

  @Override
  public void measure(Trial trial) throws IOException {
    long persons = trial.scaled(PERSONS);
    try (SparkEngine engine = SparkEngine.start(Map.of())) {
      SparkSession spark = engine.session();
      long newcomers = RatingFile.newcomers(trial.scaled(2_000_000));
      Site site =
          new Sites(trial, engine).sources(new Population(persons, newcomers, trial.seed()));
      long associations = spark.read().parquet(site.mvi().associations()).count();
      for (int turn = 0; turn <= trial.turns(); turn++) {
        Path ours = emptied(trial, "product");
        trial.record("product", associations, "seconds", turn, product(spark, site, ours));
        Path plain = emptied(trial, "plain");
        trial.record("plain", associations, "seconds", turn, plain(spark, site, plain));
        if (turn == 0) {
          compare(spark, ours, plain);
        }
      }
    }
  }

  private static Path emptied(Trial trial, String name) throws IOException {
    Path tables = trial.folder("copies").resolve("identity-" + name);
    Folders.removed(tables);
    System.gc();
    return tables;
  }

  private static double product(SparkSession spark, Site site, Path tables) {
    DeltaWarehouse warehouse =
        new DeltaWarehouse(SparkEngine.of(spark), new Warehouse.Directory(tables.toString()));
    DeltaCorrelationLookup lookup = new DeltaCorrelationLookup(warehouse, site.mvi());
    long start = System.nanoTime();
    lookup.rebuild(new LookupBuild(Site.CLOCK.today(), lookup.sources()));
    return (System.nanoTime() - start) / 1e9;
  }

  private static double plain(SparkSession spark, Site site, Path tables) {
    long start = System.nanoTime();
    new PlainCorrelation(spark, site.mvi()).write(tables);
    return (System.nanoTime() - start) / 1e9;
  }

  private static void compare(SparkSession spark, Path ours, Path plain) {
    for (String table : TABLES) {
      Fingerprint first = Fingerprint.of(spark, ours, table);
      Fingerprint second = Fingerprint.of(spark, plain, table);
      if (!first.equals(second)) {
        throw new IllegalStateException(
            "unequal work: %s differs: %s".formatted(table, first.difference(second)));
      }
    }
  }
}
