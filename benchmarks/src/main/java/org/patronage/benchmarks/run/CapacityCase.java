package org.patronage.benchmarks.run;

import io.vavr.collection.HashSet;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.spark.sql.SparkSession;
import org.patronage.adapters.spark.DeltaCorrelationLookup;
import org.patronage.adapters.spark.DeltaWarehouse;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.adapters.spark.Warehouse;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.identity.LookupBuild;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunRequest;
import org.patronage.application.run.RunStatus;
import org.patronage.benchmarks.data.Site;
import org.patronage.bootstrap.wiring.Application;

/** What {@link Capacity} has done in a small heap. */
record CapacityCase(SparkSession spark, Site site, Path tables, String landing) {
  /** Early on the day after the file, so that its persons are in the window. */
  private static final Instant EXPORTED = Instant.parse("2026-01-21T05:00:00Z");

  static boolean isOne(String subject) {
    return subject.endsWith("in 2 GB");
  }

  /** Does it, and answers with the seconds that it took. */
  double seconds(String subject) {
    long start = System.nanoTime();
    switch (subject) {
      case Capacity.IDENTITY -> identity();
      case Capacity.FILE -> succeed(false);
      default -> succeed(true);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private void identity() {
    DeltaWarehouse warehouse =
        new DeltaWarehouse(SparkEngine.of(spark), new Warehouse.Directory(tables.toString()));
    DeltaCorrelationLookup lookup = new DeltaCorrelationLookup(warehouse, site.mvi());
    lookup.rebuild(new LookupBuild(Site.CLOCK.today(), lookup.sources()));
  }

  private void succeed(boolean export) {
    try (Application application =
        Application.of(site.config(tables, landing), RunListener.silent())) {
      RunReport report =
          export
              ? application.export(new Receipt("exported", EXPORTED))
              : application.run(
                  new RunRequest("measured", RunMode.UPDATE, Site.CLOCK, HashSet.empty()));
      if (report.status() != RunStatus.SUCCEEDED) {
        throw new IllegalStateException(report.problem());
      }
      report
          .jobs()
          .flatMap(job -> job.result())
          .forEach(result -> System.err.println("  " + result.note()));
    }
  }
}
