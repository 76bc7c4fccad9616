package org.patronage.bootstrap.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patronage.adapters.http.Webhook;
import org.patronage.bootstrap.config.PatronageConfig.Calendar;
import org.patronage.bootstrap.config.PatronageConfig.Cg;
import org.patronage.bootstrap.config.PatronageConfig.Changed;
import org.patronage.bootstrap.config.PatronageConfig.Feeds;
import org.patronage.bootstrap.config.PatronageConfig.Guards;
import org.patronage.bootstrap.config.PatronageConfig.Mvi;
import org.patronage.bootstrap.config.PatronageConfig.Notices;
import org.patronage.bootstrap.config.PatronageConfig.Pt;
import org.patronage.bootstrap.config.PatronageConfig.Rejection;
import org.patronage.bootstrap.config.PatronageConfig.Scd;
import org.patronage.bootstrap.config.PatronageConfig.Shrunk;
import org.patronage.bootstrap.config.PatronageConfig.Spark;
import org.patronage.domain.calendar.MissedDays;

class ConfigurationLoaderTest {

  @TempDir Path folder;

  private ConfigFixture config(Map<String, String> environment) {
    return new ConfigFixture(folder, environment);
  }

  private PatronageConfig complete(String... overrides) {
    return config(Map.of()).load(ConfigFixture.COMPLETE, overrides);
  }

  @Test
  void withoutAFileEverythingStandsBelowOneLocalFolder() {
    assertEquals(
        new PatronageConfig(
            Storage.DELTA,
            new TablesLocation.Directory("./patronage-data/tables"),
            "./patronage-data/exports",
            "./patronage-data/backups",
            new Feeds(
                new Scd("./patronage-data/landing/scd", Instant.parse("2024-06-30T00:00:00Z")),
                new Cg(
                    "./patronage-data/landing/cg",
                    Instant.parse("2024-12-18T20:00:00Z"),
                    Option.some("./patronage-data/seed/cg_seed.csv"))),
            new Pt(Option.some("./patronage-data/pt/seed"), "./patronage-data/pt/current"),
            new Mvi(
                "./patronage-data/mvi/psa",
                "./patronage-data/mvi/person",
                "./patronage-data/mvi/institution"),
            new Rejection(new BigDecimal("0.05"), 20),
            new Guards(
                new Changed(new BigDecimal("0.5"), 1000), new Shrunk(new BigDecimal("0.1"), 1000)),
            new Calendar(HashSet.of(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY), MissedDays.MADE_UP),
            new Notices(Option.none(), Duration.ofSeconds(10), 3),
            new Spark(HashMap.empty())),
        ConfigFixture.defaults());
  }

  @Test
  void everyKeyOfAFileArrivesInItsPlace() {
    PatronageConfig loaded =
        config(Map.of())
            .load(
                """
                storage: memory
                tables: main.patronage
                exports: s3a://out/exports
                backups: s3a://out/backups
                feeds:
                  scd: {path: /in/scd, begin: 2025-01-01T01:02:03Z}
                  cg: {path: /in/cg, begin: 2025-02-02T04:05:06Z, seed: /in/seed.csv}
                pt: {seed: /pt/old, current: /pt/new}
                mvi: {associations: /mvi/a, persons: /mvi/p, institutions: /mvi/i}
                rejection: {share: 0.1, lines: 7}
                guards: {changed: {share: 0.3, rows: 8}, shrunk: {share: 0.2, lines: 9}}
                schedule: {transfers: Monday thursday, missed: skipped}
                notices: {webhook: "https://h.example.org/x?y=z", timeout: 2m, retries: 0}
                spark: {spark.sql.shuffle.partitions: 4, spark.ui.enabled: false}
                """);
    assertEquals(
        new PatronageConfig(
            Storage.MEMORY,
            new TablesLocation.CatalogSchema("main", "patronage"),
            "s3a://out/exports",
            "s3a://out/backups",
            new Feeds(
                new Scd("/in/scd", Instant.parse("2025-01-01T01:02:03Z")),
                new Cg(
                    "/in/cg", Instant.parse("2025-02-02T04:05:06Z"), Option.some("/in/seed.csv"))),
            new Pt(Option.some("/pt/old"), "/pt/new"),
            new Mvi("/mvi/a", "/mvi/p", "/mvi/i"),
            new Rejection(new BigDecimal("0.1"), 7),
            new Guards(new Changed(new BigDecimal("0.3"), 8), new Shrunk(new BigDecimal("0.2"), 9)),
            new Calendar(HashSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), MissedDays.SKIPPED),
            new Notices(
                Option.some(new Webhook(URI.create("https://h.example.org/x?y=z"))),
                Duration.ofMinutes(2),
                0),
            new Spark(
                HashMap.of("spark.sql.shuffle.partitions", "4", "spark.ui.enabled", "false"))),
        loaded);
  }

  @Test
  void aSeedThatTheFileDoesNotNameDoesNotExist() {
    assertTrue(complete().feeds().cg().seed().isEmpty());
    assertTrue(complete().pt().seed().isEmpty());
  }

  @Test
  void anOverrideWithoutAValueTakesASeedAway() {
    assertTrue(ConfigFixture.defaults("feeds.cg.seed=").feeds().cg().seed().isEmpty());
  }

  @Test
  void aWebhookIsThereWhereItsVariableHoldsOne() {
    String yaml = ConfigFixture.COMPLETE + "notices.webhook: ${HOOK:-}";
    String url = "https://h.example.org/secret";
    assertTrue(config(Map.of()).load(yaml).notices().webhook().isEmpty());
    assertTrue(config(Map.of("HOOK", "")).load(yaml).notices().webhook().isEmpty());
    assertEquals(
        Webhook.parse(url).toOption(), config(Map.of("HOOK", url)).load(yaml).notices().webhook());
  }

  @Test
  void theTextOfAWebhookHidesItsPathAndQuery() {
    String text = complete("notices.webhook=https://h.example.org/secret?secret").toString();
    assertTrue(text.contains("https://h.example.org"));
    assertFalse(text.contains("secret"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"90s", "1m30s", "PT90S", "PT1M30S"})
  void aTimeoutIsWrittenAsADuration(String text) {
    assertEquals(Duration.ofSeconds(90), complete("notices.timeout=" + text).notices().timeout());
  }

  @Test
  void whatTheFileLeavesOutOfStorageLimitsNoticesAndSparkHasItsDefault() {
    assertEquals(Storage.DELTA, complete().storage());
    assertEquals(ConfigFixture.defaults().rejection(), complete().rejection());
    assertEquals(ConfigFixture.defaults().guards(), complete().guards());
    assertEquals(ConfigFixture.defaults().notices(), complete().notices());
    assertTrue(complete().spark().settings().isEmpty());
  }

  @Test
  void anOverrideHoldsOverTheFileAndALaterOneOverAnEarlierOne() {
    assertEquals(
        "/last", complete("feeds.scd.path=/first", "feeds.scd.path=/last").feeds().scd().path());
  }

  @Test
  void anOverrideCanSetAWholeSectionAndLeavesItsOtherKeys() {
    Mvi mvi = complete("mvi={persons: /other, institutions: \"/x: y\"}").mvi();
    assertEquals(new Mvi("/a", "/other", "/x: y"), mvi);
  }

  @Test
  void overridesCanNameWhatTheFileLeavesOut() {
    String partial = ConfigFixture.COMPLETE.replace("exports: /e\n", "");
    assertEquals("/x=1", config(Map.of()).load(partial, "exports=/x=1").exports());
  }

  @Test
  void keysOfAFileCanBeWrittenDotted() {
    String dotted = ConfigFixture.COMPLETE.replace("pt: {current: /pt}", "pt.current: /dotted");
    assertEquals("/dotted", config(Map.of()).load(dotted).pt().current());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-06-30T00:00:00Z",
        "2024-06-30",
        "2024-06-30 00:00:00",
        "2024-06-30T00:00",
        "2024-06-30T02:00:00+02:00"
      })
  void aBeginningIsAnInstantOrADateInUtc(String text) {
    assertEquals(
        Instant.parse("2024-06-30T00:00:00Z"),
        complete("feeds.scd.begin=" + text).feeds().scd().begin());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark: {spark.master: local}",
        "spark: {master: local}",
        "spark: {spark: {master: local}}",
        "spark.master: local"
      })
  void aSettingOfSparkIsTheSameWithAndWithoutItsPrefix(String yaml) {
    assertEquals(
        HashMap.of("spark.master", "local"),
        config(Map.of()).load(ConfigFixture.COMPLETE + yaml).spark().settings());
  }

  @Test
  void anOverrideOfASparkSettingHoldsOverTheFileHoweverBothAreWritten() {
    assertEquals(
        HashMap.of("spark.master", "local[2]"),
        config(Map.of())
            .load(
                ConfigFixture.COMPLETE + "spark: {spark.master: local}", "spark.master='local[2]'")
            .spark()
            .settings());
  }

  @Test
  void theTextOfSparkSettingsHidesTheirValues() {
    String text = complete("spark.hadoop.fs.key=secret").toString();
    assertTrue(text.contains("spark.hadoop.fs.key"));
    assertFalse(text.contains("secret"));
  }

  @Test
  void aVariableOfTheEnvironmentStandsInAValueOfFileAndOverride() {
    String yaml = ConfigFixture.COMPLETE.replace("/e", "${ROOT}/exports");
    PatronageConfig loaded =
        config(Map.of("ROOT", "/mnt/$1")).load(yaml, "pt.current=${ROOT}/pt/${ROOT}");
    assertEquals("/mnt/$1/exports", loaded.exports());
    assertEquals("/mnt/$1/pt//mnt/$1", loaded.pt().current());
  }

  @Test
  void aVariableThatIsUndefinedOrEmptyTakesItsFallback() {
    String yaml = ConfigFixture.COMPLETE.replace("/e", "${A:-/fall}${B:-/back}${C:-/not}");
    assertEquals("/fall/back!", config(Map.of("B", "", "C", "!")).load(yaml).exports());
  }

  @Test
  void aDoubledDollarKeepsTheBraceAsItIs() {
    String yaml = ConfigFixture.COMPLETE.replace("/e", "/$${ROOT}/$x");
    assertEquals("/${ROOT}/$x", config(Map.of()).load(yaml).exports());
  }

  @Test
  void whatAVariableHoldsIsNoYaml() {
    String yaml = ConfigFixture.COMPLETE.replace("/e", "${E}");
    assertEquals("/a: {b}\n${X}", config(Map.of("E", "/a: {b}\n${X}")).load(yaml).exports());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstKey() {
    assertEquals("/e", config(Map.of()).load("\uFEFF" + ConfigFixture.COMPLETE).exports());
  }

  @Test
  void aSectionLeftEmptyInAFileSetsNothing() {
    PatronageConfig loaded =
        config(Map.of()).load(ConfigFixture.COMPLETE + "rejection:\nspark: {}\n");
    assertEquals(complete(), loaded);
  }
}
