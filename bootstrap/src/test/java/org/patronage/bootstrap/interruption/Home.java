package org.patronage.bootstrap.interruption;

import static java.util.Map.entry;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.patronage.application.backup.RestoreRequest;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.run.RunListener;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunRequest;
import org.patronage.application.undo.UndoRequest;
import org.patronage.application.verification.Finding;
import org.patronage.bootstrap.config.ConfigurationLoader;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.wiring.Application;
import org.patronage.domain.calendar.RunClock;

/**
 * Where a program keeps what it makes: tables, files for DMDC, backups. Several homes can share a
 * zone, and a home can be copied as it stands.
 */
record Home(Path root, Zone zone) {

  /** For data as small as this, and with every boundary watched. */
  static final Map<String, String> SPARK =
      Map.ofEntries(
          entry("spark.hadoop.fs.file.impl", WatchedFileSystem.class.getName()),
          entry("spark.delta.logStore.file.impl", WatchedLogStore.class.getName()),
          entry("spark.sql.codegen.wholeStage", "false"),
          entry("spark.sql.codegen.factoryMode", "NO_CODEGEN"),
          entry("spark.sql.adaptive.enabled", "false"),
          entry("spark.sql.shuffle.partitions", "1"),
          entry("spark.default.parallelism", "1"),
          entry("spark.databricks.delta.stats.collect", "false"),
          entry("spark.databricks.delta.writeChecksumFile.enabled", "false"),
          entry("spark.buffer.pageSize", "1m"),
          entry("spark.databricks.delta.delta.log.cacheSize", "40"),
          entry("spark.sql.warehouse.dir", Path.of("target/warehouse").toUri().toString()));

  private static final AtomicInteger RUNS = new AtomicInteger();

  /** The configuration as a file, which it is written to. */
  Path configurationFile() {
    StringBuilder spark = new StringBuilder();
    SPARK.forEach((key, value) -> spark.append("  %s: \"%s\"%n".formatted(key, value)));
    String text =
        """
        tables: %1$s/tables
        exports: %1$s/exports
        backups: %1$s/backups
        feeds:
          scd: {path: %2$s/scd, begin: 2024-06-30T00:00:00Z}
          cg: {path: %2$s/cg, begin: 2024-12-18T20:00:00Z}
        pt: {current: %2$s/pt}
        mvi: {associations: %2$s/mvi/psa, persons: %2$s/mvi/person, institutions: %2$s/mvi/institution}
        spark:
        %3$s"""
            .formatted(root, zone.root(), spark);
    try {
      Files.createDirectories(root);
      return Files.writeString(root.resolve("patronage.yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PatronageConfig configuration() {
    return new ConfigurationLoader(Map.of()).load(Option.some(configurationFile()), List.empty());
  }

  /** A run, in the Spark of this process. */
  RunReport run(RunMode mode, String now) {
    try (Application application = Application.of(configuration(), RunListener.silent())) {
      return application.run(request(mode, now, chance()));
    }
  }

  /** What does not hold of the history and of what stands beside it. */
  Seq<Finding> broken() {
    try (Application application = Application.of(configuration(), RunListener.silent())) {
      return application.verify().broken();
    }
  }

  /** Puts a rating file that has landed in the place of another, each by its number. */
  void replaceRatings(String wrong, String right, String now) {
    try (Application application = Application.of(configuration(), RunListener.silent())) {
      application.undo(
          new UndoRequest(
              Zone.nameOfRatings(wrong),
              Option.some(Zone.nameOfRatings(right)),
              HashSet.empty(),
              "a test",
              request(RunMode.UPDATE, now, chance()).receipt()));
    }
  }

  /**
   * Takes a backup.
   *
   * @return its id
   */
  String backUp(String now) {
    try (Application application = Application.of(configuration(), RunListener.silent())) {
      Receipt receipt = request(RunMode.UPDATE, now, chance()).receipt();
      application.backUp(receipt);
      return receipt.runId();
    }
  }

  /** Brings everything back that a backup has. */
  void restore(String backup, String now) {
    try (Application application = Application.of(configuration(), RunListener.silent())) {
      application.restore(
          new RestoreRequest(Option.some(backup), Option.none()),
          request(RunMode.UPDATE, now, chance()).receipt());
    }
  }

  private static String chance() {
    return "%08x".formatted(RUNS.incrementAndGet());
  }

  /** A request with an id as the command line draws them. */
  static RunRequest request(RunMode mode, String now, String chance) {
    String id = now.replaceAll("[-:]", "") + "-" + chance;
    return new RunRequest(id, mode, new RunClock(Instant.parse(now)), HashSet.empty());
  }

  /** The same home as it stands now, at another place. */
  Home copiedTo(Path other) {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, other.resolve(root.relativize(file).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Home(other, zone);
  }
}
