package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patronage.contract.OneDaySuite;
import org.patronage.contract.Technology;

/**
 * Everything that travels, with two executors in processes of their own: what does not travel works
 * in local mode and fails here. As on a cluster, rows are spread over more partitions than there
 * are cores, and Spark adapts its plans to what it finds. Runs in a JVM of its own, since a JVM has
 * one Spark.
 */
@Tag("trial")
class DeltaOnExecutorsTest extends OneDaySuite {
  /** Every file is screened, so that the screening travels, too. */
  static final SparkTechnology CLUSTER = new SparkTechnology(settings(), 0);

  @Override
  protected Technology technology() {
    return CLUSTER;
  }

  @Test
  void there_are_executors_besides_the_driver() {
    String master = SparkEngine.start(settings()).session().conf().get("spark.master");
    assertTrue(master.startsWith("local-cluster"), master);
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>(SparkTechnology.LOCAL.settings());
    settings.put("spark.master", "local-cluster[2,1,1024]");
    settings.put("spark.executor.memory", "1g");
    settings.put("spark.sql.shuffle.partitions", "4");
    settings.put("spark.sql.adaptive.enabled", "true");
    settings.put("spark.sql.adaptive.advisoryPartitionSizeInBytes", "1kb");
    settings.put("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false");
    settings.put("spark.sql.adaptive.coalescePartitions.minPartitionSize", "1");
    settings.put("spark.executor.extraClassPath", System.getProperty("java.class.path"));
    settings.put("spark.executor.extraJavaOptions", jvmOptions());
    return settings;
  }

  private static String jvmOptions() {
    try {
      return Files.readAllLines(Path.of("jvm.options")).stream()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
