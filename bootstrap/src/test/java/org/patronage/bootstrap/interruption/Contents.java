package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.bootstrap.wiring.Tables;

/**
 * What a home holds, by the name of a table or file, without what names runs and their times; of
 * extracts those that came to something, of deliveries without a file those that changed something.
 */
record Contents(Map<String, List<String>> parts) {
  private static final String BACKUPS = "backups";
  private static final String LATE = "late versions";
  private static final Pattern TABLE = Pattern.compile("FROM (\\w+)");
  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("versions", "SELECT * FROM patronage_unified"),
          Map.entry(
              "keys with two active versions",
              "SELECT Batch_CD, participant_id, ICN FROM patronage_unified WHERE RecordStatus GROUP"
                  + " BY Batch_CD, participant_id, ICN, Veteran_ICN, Applicant_Type HAVING count(*) > 1"),
          Map.entry("ledger", deliveries("kind IN ('FILE', 'SEED')")),
          Map.entry(
              "ledger without files",
              deliveries("kind NOT IN ('FILE', 'SEED') AND created + changed + pt_driven > 0")),
          Map.entry("quarantine", "SELECT batch_cd, name, line, raw_line, rules FROM quarantine"),
          Map.entry(
              "waiting",
              "SELECT batch_cd, uri, event_time, line, key, percentage, rating_date, reason"
                  + " FROM unresolved_records"),
          Map.entry(
              LATE, "SELECT batch_cd, ICN, participant_id, event_time, uri FROM late_versions"),
          Map.entry(
              "late versions that no export has looked at",
              "SELECT batch_cd, ICN, participant_id, event_time, uri FROM late_versions"
                  + " WHERE delivery_id NOT IN"
                  + " (SELECT explode(deliveries) FROM dmdc_extracts WHERE status = 'DONE')"),
          Map.entry("checkpoints", "SELECT * FROM dmdc_checkpoint"),
          Map.entry(
              "extracts",
              "SELECT filename, kind, window_from, window_until, records, refused, filled"
                  + " FROM dmdc_extracts WHERE status = 'DONE'"),
          Map.entry("unfinished extracts", "SELECT * FROM dmdc_extracts WHERE status = 'PREPARED'"),
          Map.entry(
              "records sent",
              "SELECT * FROM dmdc_extract_records WHERE filename IN"
                  + " (SELECT filename FROM dmdc_extracts WHERE status = 'DONE')"),
          Map.entry("lookup", "SELECT * FROM correlation_lookup"),
          Map.entry("duplicates", "SELECT * FROM duplicate_correlations"),
          Map.entry(
              "unfinished runs",
              "SELECT run_id FROM patronage_pipeline_log WHERE status = 'RUNNING'"),
          Map.entry(
              "runs logged twice",
              "SELECT run_id FROM patronage_pipeline_log GROUP BY run_id HAVING count(*) > 1"));

  private static String deliveries(String condition) {
    return "SELECT kind, status, batch_cd, name, event_time, sha256, size, lines_read, accepted,"
        + " duplicate, rejected, unusual, created, changed, unchanged, unresolved, expired,"
        + " pt_driven, revised, note FROM file_ledger WHERE "
        + condition;
  }

  static Contents of(Home home, SparkEngine spark) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    TABLES.keySet().forEach(name -> parts.put(name, new ArrayList<>()));
    List<String> tables = names(home.root().resolve("tables"));
    Tables.of(home.configuration(), spark)
        .ask(
            all(tables),
            (header, rows) ->
                rows.forEachRemaining(row -> parts.get(row.get(0).get()).add(row.get(1).get())));
    parts.values().forEach(rows -> rows.sort(null));
    parts.put("tables", tables);
    parts.put("exports", names(home.root().resolve("exports")));
    parts.get("exports").forEach(file -> parts.put(file, lines(home, file)));
    parts.put(BACKUPS, Copies.in(home.root().resolve("backups")));
    return new Contents(parts);
  }

  /** Every part in one query, since to look up the tables takes longer than to read them. */
  private static String all(List<String> tables) {
    return TABLES.entrySet().stream()
        .filter(
            part ->
                TABLE
                    .matcher(part.getValue())
                    .results()
                    .allMatch(found -> tables.contains(found.group(1))))
        .map(
            part ->
                "SELECT '%s', to_json(struct(*)) FROM (%s)"
                    .formatted(part.getKey(), part.getValue()))
        .collect(Collectors.joining(" UNION ALL "));
  }

  /** The same where a backup was taken in between. */
  Contents withoutBackups() {
    return without(BACKUPS);
  }

  /** The same where DMDC may have been told of the late versions before the run was repeated. */
  Contents withoutLateVersions() {
    return without(LATE);
  }

  private Contents without(String part) {
    Map<String, List<String>> others = new LinkedHashMap<>(parts);
    others.remove(part);
    return new Contents(others);
  }

  /** Whether a file was taken back. */
  boolean tellOfUndo() {
    return parts.get("ledger").stream().anyMatch(entry -> entry.contains("UNDONE"));
  }

  void mustBe(Contents expected) {
    assertAll(
        Stream.concat(
            Stream.of(() -> assertTrue(parts.keySet().containsAll(expected.parts.keySet()))),
            expected.parts.entrySet().stream()
                .map(part -> () -> mustBe(part.getKey(), part.getValue()))));
  }

  private void mustBe(String name, List<String> expected) {
    assertEquals(
        String.join("\n", expected), String.join("\n", parts.getOrDefault(name, List.of())), name);
  }

  private static List<String> names(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Home home, String file) {
    try {
      return List.of(Files.readString(home.root().resolve("exports").resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
