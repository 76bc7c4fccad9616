package org.patronage.adapters.spark;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.SparkSession;
import org.patronage.application.identity.MviLocations;
import org.patronage.application.identity.PtLocations;
import org.patronage.contract.Installation;
import org.patronage.contract.Technology;

/**
 * Delta tables below a folder, in the one session of this JVM.
 *
 * @param screenedFrom the lines of a file that is large
 */
record SparkTechnology(Map<String, String> settings, long screenedFrom) implements Technology {
  private static final AtomicReference<SparkSession> SESSION = new AtomicReference<>();

  /**
   * Tiny data: what pays off over millions of rows only costs here, and each sort and aggregation
   * takes a page of memory. Every case has tables of its own, whose logs are not needed after it.
   */
  static final SparkTechnology LOCAL =
      new SparkTechnology(
          Map.ofEntries(
              entry("spark.sql.warehouse.dir", Path.of("target/warehouse").toUri().toString()),
              entry("spark.sql.codegen.wholeStage", "false"),
              entry("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
              entry("spark.sql.adaptive.enabled", "false"),
              entry("spark.sql.shuffle.partitions", "1"),
              entry("spark.default.parallelism", "1"),
              entry("spark.buffer.pageSize", "1m"),
              entry("spark.databricks.delta.delta.log.cacheSize", "40"),
              entry("spark.databricks.delta.properties.defaults.checkpointInterval", "100"),
              entry("spark.databricks.delta.stats.collect", "false"),
              entry("spark.databricks.delta.writeChecksumFile.enabled", "false"),
              entry("spark.delta.logStore.file.impl", SharedLogStore.class.getName())));

  /** The same, where every file is large enough to be screened. */
  static final SparkTechnology SCREENING = new SparkTechnology(LOCAL.settings(), 0);

  SparkTechnology(Map<String, String> settings) {
    this(settings, DeltaIntake.FEW);
  }

  /** The tables of a home. */
  DeltaWarehouse warehouse(Path home) {
    return new DeltaWarehouse(
        SparkEngine.of(spark()), new Warehouse.Directory(home.resolve("tables").toString()));
  }

  @Override
  public Installation open(Path home, MviLocations mvi, PtLocations pt) {
    DeltaWarehouse warehouse = warehouse(home);
    DeltaBackups backups = new DeltaBackups(warehouse, home.resolve("backups").toString());
    return new SparkInstallation(spark(), warehouse, mvi, pt, backups, screenedFrom);
  }

  /** The session; the settings of whoever comes first count. */
  SparkSession spark() {
    return SESSION.updateAndGet(
        open -> open == null ? SparkEngine.start(settings).session() : open);
  }

  @Override
  public boolean readsTables() {
    return true;
  }
}
