package org.patronage.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import io.vavr.control.Option;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What stands in {@code conf/}, in the records and in the code cannot drift apart. */
class ShippedConfigurationTest {

  private static final Path REFERENCE = ConfigFixture.CONF.resolve("reference.yaml");

  @Test
  void theLocalFileIsTheDefaults() {
    assertEquals(ConfigFixture.defaults(), ConfigFixture.shipped("local.yaml"));
  }

  @Test
  void theReferenceFileHoldsEveryKnownKeyWithItsDefault() {
    assertEquals(ConfigFixture.defaults(), ConfigFixture.shipped("reference.yaml"));
    assertEquals(
        ConfigurationLoader.knownKeys(), ConfigFixture.written(REFERENCE).keySet().toList());
  }

  @Test
  void theReferenceFileExplainsEveryKeyAndSaysItsTypeAndDefault() throws IOException {
    Seq<String> lines = Stream.ofAll(Files.readAllLines(REFERENCE));
    for (Key<?> key : Key.ALL) {
      String fallback = key.fallback().isEmpty() ? "none" : key.fallback();
      String last = key.name().substring(key.name().lastIndexOf('.') + 1);
      Seq<String> explained =
          lines
              .zip(lines.tail())
              .filter(pair -> pair._2.strip().equals((last + ": " + key.fallback()).strip()))
              .map(pair -> pair._1);
      assertTrue(
          explained.exists(line -> line.endsWith("Default: " + fallback + ".")),
          () -> key.name() + " is not explained: " + explained);
    }
  }

  @Test
  void theProductionFileNamesThePlacesOfProduction() {
    PatronageConfig production = ConfigFixture.shipped("databricks.yaml");
    assertEquals(new TablesLocation.Directory("dbfs:/user/hive/warehouse"), production.tables());
    assertEquals("dbfs:/mnt/ci-patronage/dmdc_extracts/combined_export", production.exports());
    assertEquals("/mnt/ci-vadir-shared/", production.feeds().scd().path());
    assertEquals(Instant.parse("2024-12-18T20:00:00Z"), production.feeds().cg().begin());
    assertEquals(Option.some("dbfs:/user/hive/warehouse/pai"), production.pt().seed());
    assertTrue(production.notices().webhook().isEmpty());
    assertTrue(production.spark().settings().isEmpty());
  }

  @Test
  void theProductionFileNamesEveryKeyButThoseOfSpark() {
    assertEquals(
        Key.ALL.map(Key::name),
        ConfigFixture.written(ConfigFixture.CONF.resolve("databricks.yaml")).keySet().toList());
  }

  @Test
  void everyComponentOfTheRecordsIsAKnownKeyAndNothingElseIs() {
    assertEquals(
        components(PatronageConfig.class, "").toSortedSet(),
        ConfigurationLoader.knownKeys().toSortedSet());
  }

  private static Seq<String> components(Class<?> type, String above) {
    return List.of(type.getRecordComponents())
        .flatMap(component -> names(component, above + component.getName()));
  }

  private static Seq<String> names(RecordComponent component, String name) {
    Class<?> type = component.getType();
    return type.isRecord() && type != PatronageConfig.Spark.class
        ? components(type, name + ".")
        : List.of(name);
  }
}
