package org.patronage.bootstrap.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.adapters.spark.DeltaWarehouse;
import org.patronage.adapters.spark.HadoopRunLease;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.adapters.spark.Warehouse;
import org.patronage.application.run.RunLease;
import org.patronage.bootstrap.command.PatronageCommand;
import org.patronage.domain.run.Owner;

/**
 * A site on Delta from its rebuild to a broken table, by every command there is: no identifier in
 * what is said, in the run log, in the ledger, in the history of commits, nor in names of files.
 */
@Tag("soak")
class PrivacyOnDeltaTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Commands that show rows when asked to, need no site, take it away, or were given before. */
  private static final Set<String> APART =
      Set.of("sql", "quarantine", "help", "demo", "generate", "run", "restore", "mask");

  @TempDir private Path root;
  private Heard heard;
  private Marked zone;

  @BeforeEach
  void listen() {
    zone = Marked.at(root);
    heard = new Heard();
  }

  @AfterEach
  void stopListening() {
    heard.close();
  }

  @Test
  void nothing_but_the_rows_of_persons_names_a_person() {
    zone.index(""); // nobody's EDIPI, so that there is something to fill in later
    zone.day("2024-12-30");
    must(0, "run", "--as-of", "2025-01-02T14:00:00Z");
    mustHoldWhatChanges();
    mustRefuseWhileSomebodyRuns();
    zone.day("2025-01-30");
    hold();
    must(1, "run", "--as-of", "2025-01-31T09:00:00Z");
    zone.index(Marked.edipi(11));
    zone.scd("CPIDODIEX_LATE.csv", "2025-01-10T09:00:00Z", Marked.participant(11) + ",90,01012025");
    must(1, "run", "--as-of", "2025-01-31T14:00:00Z");
    workByHand();
    must(0, "export", "--as-of", "2025-02-05T14:00:00Z", "--dry-run");
    must(
        0,
        "export",
        "--from",
        "2025-01-30",
        "--to",
        "2025-02-01",
        "--as-of",
        "2025-02-05T14:00:00Z");
    must(0, "backup", "--as-of", "2025-02-05T14:00:00Z");
    must(0, "mask", "--out", root.resolve("masked").toString());
    must(0, "restore", "--yes");
    must(1, "sql", "SELECT CAST(participant_id || 'x' AS INT) FROM patronage_unified");
    commands().forEach(command -> must(command.equals("undo") ? 2 : 0, command));
    breakSources();
    heard.mustNotNameAnybody();
    mustHoldPersons();
    mustBeFreeOfPersons();
  }

  @Test
  void a_write_that_a_constraint_of_somebody_elses_fails_names_nobody() {
    zone.day("2025-01-30");
    must(0, "run", "--as-of", "2025-01-31T09:00:00Z");
    constrain("participant_id IS NULL");
    must(1, "run", "--as-of", "2025-01-31T14:00:00Z");
    assertTrue(heard.text().contains("DELTA_VIOLATE_CONSTRAINT_WITH_VALUES"), heard.text());
    heard.mustNotNameAnybody();
  }

  @Test
  void a_table_of_the_earlier_pipeline_that_is_refused_names_nobody() {
    zone.day("2025-01-30");
    must(0, "run", "--as-of", "2025-01-31T09:00:00Z");
    Path earlier = root.resolve("earlier");
    try (SparkEngine spark = SparkEngine.start(Map.of())) {
      spark
          .session()
          .table("delta.`" + root.resolve("tables/patronage_unified") + "`")
          .withColumn("RecordStatus", functions.lit(false))
          .write()
          .format("delta")
          .save(earlier.resolve("patronage_unified").toString());
    }
    must(1, "run", "--set", "tables=" + earlier, "--as-of", "2025-01-31T14:00:00Z");
    assertTrue(heard.text().contains("cannot be taken over"), heard.text());
    heard.mustNotNameAnybody();
  }

  private void constrain(String check) {
    try (SparkEngine spark = SparkEngine.start(Map.of())) {
      spark
          .session()
          .sql(
              "ALTER TABLE delta.`%s` ADD CONSTRAINT theirs CHECK (%s)"
                  .formatted(root.resolve("tables/patronage_unified"), check));
    }
  }

  private static Stream<String> commands() {
    return PatronageCommand.line().getSubcommands().keySet().stream()
        .filter(command -> !APART.contains(command));
  }

  private void mustHoldWhatChanges() {
    zone.scd("CPIDODIEX_MASS.csv", "2025-01-05T21:00:00Z", Marked.participant(16) + ",20,01032025");
    String now = "2025-01-06T08:00:00Z";
    must(
        1,
        "run",
        "--set",
        "guards.changed.rows=0",
        "--set",
        "guards.changed.share=0",
        "--as-of",
        now);
    assertTrue(heard.text().contains("it would change or expire"), heard.text());
  }

  private void mustRefuseWhileSomebodyRuns() {
    try (SparkEngine spark = SparkEngine.start(Map.of())) {
      RunLease.Held theirs = lease(spark);
      try {
        must(1, "run", "--as-of", "2025-01-06T08:30:00Z");
        assertTrue(heard.text().contains("somebody"), heard.text());
      } finally {
        theirs.close();
      }
    }
  }

  private RunLease.Held lease(SparkEngine spark) {
    Warehouse tables = new Warehouse.Directory(root.resolve("tables").toUri().toString());
    return new HadoopRunLease(
            new DeltaWarehouse(spark, tables),
            root.resolve("backups").toString(),
            new Owner("somebody", "node-1", 1),
            InstantSource.system())
        .take("theirs")
        .get();
  }

  /** Files that are held, for what is in them and for what is not. */
  private void hold() {
    Trouble.all()
        .filter(trouble -> Set.of("too many rejected", "no header").contains(trouble.name()))
        .forEach(trouble -> trouble.into(zone));
  }

  /** Refused lines and a wrong file in somebody's hands, and what is refused of it. */
  private void workByHand() {
    quarantine("list");
    quarantine("replay");
    quarantine("discard", "--why", "a trial", "--yes");
    quarantine("list");
    must(1, "undo", "CPIDODIEX_NOWHERE.csv", "--yes");
    replaceWith("CPIDODIEX_WRONG.csv", 1, "name" + Marked.MARK);
    replaceWith(
        "CPIDODIEX_RIGHT.csv", 0, Marked.SCD_HEADER, Marked.participant(11) + ",80,01012025");
    must(0, "undo", "CPIDODIEX_RIGHT.csv", "--why", "a trial", "--yes");
  }

  private void replaceWith(String file, int status, String... lines) {
    zone.put("landing/scd/" + file, "2025-01-31T15:00:00Z", lines);
    must(status, "undo", "CPIDODIEX_LATE.csv", "--replace", file, "--yes");
  }

  private void quarantine(String command, String... arguments) {
    assertEquals(
        0,
        heard.patronage(zone, List.of("quarantine", command), arguments),
        () -> "quarantine " + command + ": " + heard.text());
  }

  private void breakSources() {
    zone.put("mvi/psa/part.parquet", "2025-02-05T00:00:00Z", "neither Parquet nor " + Marked.MARK);
    zone.delete("mvi/psa/part.csv");
    must(1, "run", "--as-of", "2025-02-07T14:00:00Z");
    zone.delete("mvi/psa/part.parquet");
    zone.index(Marked.edipi(11));
    zone.put(
        "pt/current/_delta_log/00000000000000000000.json", "2025-02-05T00:00:00Z", Marked.MARK);
    must(1, "run", "--as-of", "2025-02-07T15:00:00Z");
    zone.delete("pt/current/_delta_log/00000000000000000000.json");
    zone.put(
        "tables/quarantine/_delta_log/00000000000000000099.json",
        "2025-02-05T00:00:00Z",
        "neither JSON nor " + Marked.MARK);
    zone.day("2025-02-06");
    must(1, "run", "--as-of", "2025-02-07T16:00:00Z");
    zone.delete("tables/quarantine/_delta_log/00000000000000000099.json");
  }

  /** The history, the extracts and the quarantine hold the mark, or nothing would be shown here. */
  private void mustHoldPersons() {
    heard.take();
    for (String table :
        List.of("patronage_unified", "quarantine", "unresolved_records", "dmdc_extract_records")) {
      must(0, "sql", "--format", "csv", "SELECT * FROM " + table);
      assertTrue(heard.take().contains(Marked.MARK), table);
    }
  }

  private void mustBeFreeOfPersons() {
    for (String table :
        List.of("patronage_pipeline_log", "file_ledger", "dmdc_checkpoint", "dmdc_extracts")) {
      must(0, "sql", "--format", "csv", "SELECT * FROM " + table);
      heard.mustNotNameAnybody();
      assertFalse(heard.take().lines().count() < 2, table + " has no row");
    }
    must(0, "sql", "--format", "csv", "SELECT DISTINCT rules FROM quarantine");
    must(0, "sql", "--format", "csv", "SELECT DISTINCT reason FROM unresolved_records");
    must(0, "sql", "--format", "csv", "SELECT DISTINCT refusal FROM dmdc_extract_records");
    heard.mustNotNameAnybody();
    mustBeEmpty(path -> path.toString().contains(Marked.MARK));
    mustBeEmpty(path -> path.toString().endsWith(".json") && commits(path).contains(Marked.MARK));
    mustBeEmpty(
        path -> path.startsWith(root.resolve("masked")) && text(path).contains(Marked.MARK));
  }

  private void mustBeEmpty(Predicate<Path> leaks) {
    try (Stream<Path> all = Files.walk(root)) {
      assertEquals(List.of(), all.filter(Files::isRegularFile).filter(leaks).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file of Delta's log says of its commit, or all of a file of another kind. */
  private static String commits(Path file) {
    if (!file.getParent().endsWith("_delta_log")) {
      return text(file);
    }
    return text(file).lines().map(PrivacyOnDeltaTest::commit).reduce("", String::concat);
  }

  private static String commit(String action) {
    try {
      JsonNode node = JSON.readTree(action);
      return node.path("commitInfo") + "" + node.path("metaData");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void must(int status, String command, String... arguments) {
    assertEquals(
        status,
        heard.patronage(zone, command, arguments),
        () -> command + " " + List.of(arguments) + ": " + heard.text());
  }
}
