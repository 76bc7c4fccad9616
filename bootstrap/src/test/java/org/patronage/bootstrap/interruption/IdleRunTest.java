package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;
import org.patronage.bootstrap.config.ConfigurationLoader;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.wiring.Application;

/** A run that finds nothing to do is over before Spark would have started. */
@Tag("trial")
class IdleRunTest {
  private PatronageConfig config;

  @Test
  void nothing_to_do_starts_no_spark(@TempDir Path root) {
    Home home = new Home(root.resolve("home"), new Zone(root.resolve("zone")).landedByWednesday());
    config =
        new ConfigurationLoader(java.util.Map.of())
            .load(
                Option.some(home.configurationFile()),
                List.of("spark.databricks.delta.stats.collect=true"));
    assertTrue(startsSpark("a"));
    startsSpark("b"); // to find that who waits is nobody whom the lookup knows
    assertFalse(startsSpark("c"));
  }

  private boolean startsSpark(String run) {
    try (Application application = Application.of(config, RunListener.silent())) {
      RunReport report = application.run(Home.request(RunMode.UPDATE, Zone.WEDNESDAY, run));
      assertEquals(RunStatus.SUCCEEDED, report.status());
      assertEquals(4, report.size().get().versions().values().sum().intValue());
      return SparkSession.getDefaultSession().isDefined();
    }
  }
}
