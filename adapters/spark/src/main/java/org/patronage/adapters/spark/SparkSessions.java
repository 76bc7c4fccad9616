package org.patronage.adapters.spark;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Where a session comes from: one that runs already is used, else one is started here. */
final class SparkSessions {
  /**
   * Rows of a key are planned where they are together, which nothing in a plan of Spark's says. So
   * it must not part them again: by reading a shuffle by its writers, by splitting a large
   * partition, or by taking the sides of a union for arranged alike and uniting the small
   * partitions of each side by its own sizes.
   */
  private static final Map<String, String> PINNED =
      Map.of(
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.datetime.java8API.enabled", "true",
          "spark.sql.adaptive.localShuffleReader.enabled", "false",
          "spark.sql.adaptive.skewJoin.enabled", "false",
          "spark.sql.unionOutputPartitioning", "false");

  /** What suits one machine: no server beside the driver, few partitions, short snapshots. */
  private static final Map<String, String> LOCAL =
      Map.ofEntries(
          Map.entry("spark.master", "local[*]"),
          Map.entry("spark.app.name", "patronage"),
          Map.entry("spark.ui.enabled", "false"),
          Map.entry("spark.ui.showConsoleProgress", "false"),
          Map.entry("spark.driver.host", "localhost"),
          Map.entry("spark.driver.bindAddress", "127.0.0.1"),
          // A run has more generated classes than the hundred that are kept by default; what is
          // generated again is also compiled again, and never gets warm.
          Map.entry("spark.sql.codegen.cache.maxEntries", "1000"),
          // Java compiles no method that is longer than this; Spark then generates shorter ones.
          Map.entry("spark.sql.codegen.hugeMethodLimit", "8000"),
          // A file of some million rows is read by as many tasks as it has row groups of this size.
          Map.entry("spark.hadoop.parquet.block.size", Integer.toString(16 << 20)),
          // Where what a task would hash is small beside its share of the heap, nothing is sorted.
          Map.entry(
              "spark.sql.adaptive.maxShuffledHashJoinLocalMapThreshold", Long.toString(hashed())),
          Map.entry("spark.delta.logStore.file.impl", LinkingLogStore.class.getName()),
          Map.entry("spark.hadoop.fs.file.impl", JavaFileSystem.class.getName()),
          Map.entry("spark.hadoop.fs.AbstractFileSystem.file.impl", JavaLocalFs.class.getName()),
          Map.entry("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension"),
          Map.entry(
              "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog"),
          Map.entry(
              "spark.sql.shuffle.partitions",
              Integer.toString(Runtime.getRuntime().availableProcessors())),
          Map.entry("spark.databricks.delta.snapshotPartitions", "1"),
          Map.entry("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2"));

  private SparkSessions() {}

  /** Whether Spark runs in this process, or the platform gives one. */
  static boolean isRunning() {
    return isPlatform()
        || SparkSession.getActiveSession().isDefined()
        || SparkSession.getDefaultSession().isDefined();
  }

  /** A session of our own within the Spark that runs, whose other sessions are not changed. */
  static SparkSession join() {
    return own(SparkSession.builder().getOrCreate());
  }

  /** A session of our own in a Spark that is started for it. */
  static SparkSession start(Map<String, String> settings) {
    SparkSession.Builder builder = SparkSession.builder();
    settings.forEach(builder::config);
    return own(builder.getOrCreate());
  }

  /** What Spark is started with: what suits one machine, and what somebody set. */
  static Map<String, String> settings(Map<String, String> set) {
    Map<String, String> all = new HashMap<>(LOCAL);
    all.putAll(set);
    return all;
  }

  /**
   * Bytes as shuffled, which take four or five times as many in memory. Below Spark's advisory size
   * of a partition, 64 MB, it hashes nothing: with less than 2 GB a core joins are sorted.
   */
  private static long hashed() {
    Runtime here = Runtime.getRuntime();
    return here.maxMemory() / (32L * here.availableProcessors());
  }

  private static SparkSession own(SparkSession running) {
    SparkSession own = running.newSession();
    PINNED.forEach(own.conf()::set);
    SparkSession.setActiveSession(own);
    return own;
  }

  /** Whether the platform, Databricks, gives the session. */
  static boolean isPlatform() {
    return System.getenv("DATABRICKS_RUNTIME_VERSION") != null;
  }
}
