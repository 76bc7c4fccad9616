package org.patronage.adapters.spark;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.SparkSession;
import org.patronage.application.identity.MviLocations;
import org.patronage.application.identity.PtLocations;
import org.patronage.contract.Installation;
import org.patronage.contract.Technology;

/** Delta tables below a folder, in the one session of this JVM. */
record SparkTechnology(Map<String, String> settings) implements Technology {
  private static final AtomicReference<SparkSession> SESSION = new AtomicReference<>();

  /** Tiny data: what pays off over millions of rows only costs here. */
  static final SparkTechnology LOCAL =
      new SparkTechnology(
          Map.of(
              "spark.sql.warehouse.dir", Path.of("target/warehouse").toUri().toString(),
              "spark.sql.codegen.wholeStage", "false",
              "spark.sql.codegen.factoryMode", "NO_CODEGEN",
              "spark.sql.adaptive.enabled", "false",
              "spark.sql.shuffle.partitions", "1",
              "spark.default.parallelism", "1",
              "spark.databricks.delta.properties.defaults.checkpointInterval", "100",
              "spark.databricks.delta.stats.collect", "false",
              "spark.databricks.delta.writeChecksumFile.enabled", "false"));

  @Override
  public Installation open(Path home, MviLocations mvi, PtLocations pt) {
    DeltaWarehouse warehouse =
        new DeltaWarehouse(spark(), new Warehouse.Directory(home.resolve("tables").toString()));
    DeltaBackups backups = new DeltaBackups(warehouse, home.resolve("backups").toString());
    return new SparkInstallation(spark(), warehouse, mvi, pt, backups);
  }

  /** The session; the settings of whoever comes first count. */
  SparkSession spark() {
    return SESSION.updateAndGet(open -> open == null ? SparkSessions.open(settings) : open);
  }

  @Override
  public boolean readsTables() {
    return true;
  }
}
