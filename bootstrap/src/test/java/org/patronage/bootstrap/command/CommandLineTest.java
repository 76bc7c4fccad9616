package org.patronage.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.domain.history.Invariant;

/** The commands as a person gives them, and what they print. */
class CommandLineTest extends GivenCommands {

  @Test
  void help_needs_nothing() {
    assertEquals(0, patronage("--help"));
    assertTrue(out.toString().contains("Exit status"), out.toString());
  }

  @Test
  void a_run_in_memory_takes_the_files_and_says_so() {
    assertEquals(0, run("--storage", "memory", "--as-of", FRIDAY), err::toString);
    assertTrue(out.toString().contains("rebuild succeeded"), out.toString());
    assertTrue(out.toString().contains("CPIDODIEX_20241231_spool.csv"), out.toString());
  }

  @Test
  void a_run_on_delta_leaves_tables_that_can_be_asked() {
    assertEquals(0, run("--as-of", FRIDAY), err::toString);
    assertEquals(0, run("--as-of", FRIDAY), err::toString);
    assertTrue(out.toString().contains("update succeeded"), out.toString());
    assertTrue(out.toString().contains("dmdc export: PATRONAGE_20250103.txt: "), out.toString());
    assertEquals(0, patronage(configured("export", "--as-of", FRIDAY)), err::toString);
    assertTrue(out.toString().contains("PATRONAGE_20250103.txt was written before"));

    String query = "SELECT count(DISTINCT participant_id) > 40 AS many FROM patronage_unified";
    out.getBuffer().setLength(0);
    assertEquals(0, sql("--format", "csv", query), err::toString);
    assertEquals("many\ntrue\n", out.toString());

    assertEquals(
        0, patronage(configured("export", "--as-of", "2025-01-06T09:00:00Z", "--dry-run")));
    assertTrue(out.toString().contains("PATRONAGE_20250106.txt would have"), out.toString());
    assertEquals(0, patronage(configured("verify")), err::toString);
    assertTrue(out.toString().contains("All of it holds."), out.toString());
    assertEquals(PatronageCommand.USAGE, patronage(configured("verify", "--settle", " ")));
    assertEquals(0, patronage(configured("verify", "--settle", "nothing", "--as-of", FRIDAY)));
    assertEquals(0, patronage(configured("log", "--last", "2")), err::toString);
    assertTrue(out.toString().contains("succeeded"), out.toString());

    String file = "CPIDODIEX_20250102_spool.csv";
    assertEquals(PatronageCommand.USAGE, undo(file));
    assertTrue(err.toString().contains("--yes"), err.toString());
    assertEquals(0, undo(file, "--yes", "--why", "the wrong extract"), err::toString);
    assertTrue(out.toString().contains("undo succeeded: "), out.toString());
    assertTrue(out.toString().contains("It touches nothing that DMDC was told"), out.toString());
    assertEquals(0, undo(file, "--yes"), err::toString);
    assertTrue(out.toString().contains("was undone before, by the run 2025"), out.toString());
    assertEquals(PatronageCommand.FAILED, undo("CPIDODIEX_none.csv", "--yes"));
    assertTrue(err.toString().contains("No file CPIDODIEX_none.csv"), err.toString());

    assertEquals(PatronageCommand.USAGE, sql("DELETE FROM patronage_unified"));
    assertEquals(PatronageCommand.USAGE, run("--mode", "rebuild", "--as-of", FRIDAY));
    assertTrue(err.toString().contains("--yes"), err.toString());
  }

  @Test
  @Tag("trial")
  void a_backup_is_taken_listed_and_restored() {
    assertEquals(0, run("--as-of", FRIDAY), err::toString);
    assertEquals(0, patronage(configured("backup", "--as-of", FRIDAY)), err::toString);
    assertEquals(0, patronage(configured("backups")), err::toString);
    assertTrue(out.toString().contains(FRIDAY + "  20250103T140000Z-"), out.toString());

    assertEquals(PatronageCommand.USAGE, patronage(configured("restore")));
    assertTrue(err.toString().contains("Say --yes"), err.toString());
    assertEquals(
        PatronageCommand.USAGE, patronage(configured("restore", "--table", "ledger", "--yes")));
    assertTrue(err.toString().contains("it holds patronage_unified"), err.toString());

    assertEquals(0, patronage(configured("restore", "--all", "--yes")), err::toString);
    assertTrue(out.toString().contains("Restored dmdc_extract_records, "), out.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, run("--mode", "update", "--as-of", FRIDAY), err::toString);
    assertTrue(out.toString().contains("update succeeded"), out.toString());
  }

  @Test
  @Tag("trial")
  void what_came_to_harm_is_named_with_a_query_that_shows_it() {
    assertEquals(0, run("--as-of", FRIDAY), err::toString);
    try (SparkEngine spark = SparkEngine.start(Map.of())) {
      String history = "delta.`" + root.resolve("tables/patronage_unified") + "`";
      String ledger = "delta.`" + root.resolve("tables/file_ledger") + "`";
      String later = "SDP_Event_Created_Timestamp";
      spark
          .session()
          .table(history)
          .where("RecordStatus")
          .withColumn(later, functions.expr(later + " + INTERVAL 1 DAY"))
          .write()
          .format("delta")
          .mode("append")
          .save(root.resolve("tables/patronage_unified").toString());
      for (String harm :
          List.of(
              "UPDATE %1$s SET PT_Indicator = 'Y' WHERE filename LIKE '%%20241231%%'",
              "UPDATE %1$s SET RecordLastUpdated = DATE '2000-01-01', RecordStatus = false WHERE"
                  + " filename LIKE '%%20241231%%'",
              "UPDATE %2$s SET lines_read = lines_read + 1, created = created + 1,"
                  + " rejected = rejected + 1, unresolved = unresolved + 1")) {
        spark.session().sql(harm.formatted(history, ledger));
      }
    }
    assertEquals(PatronageCommand.FAILED, patronage(configured("verify")), err::toString);
    List<String> queries =
        out.toString()
            .lines()
            .filter(line -> line.startsWith("  ./patronage sql \""))
            .map(line -> line.substring(line.indexOf('"') + 1, line.length() - 1))
            .toList();
    assertTrue(queries.size() >= Invariant.values().length, out.toString());
    String all =
        queries.stream()
            .map(query -> "SELECT count(*) AS rows FROM (" + query + ")")
            .collect(Collectors.joining(" UNION ALL "));
    out.getBuffer().setLength(0);
    String each = "SELECT min(rows) > 0 AS each FROM (" + all + ")";
    assertEquals(0, sql("--format", "csv", each), err::toString);
    assertEquals("each\ntrue\n", out.toString());
  }

  @Test
  @Tag("trial")
  void what_was_refused_is_listed_shown_replayed_and_discarded() {
    assertEquals(0, run("--as-of", FRIDAY), err::toString);
    assertEquals(0, quarantine("list"), err::toString);
    assertTrue(out.toString().contains("in all"), out.toString());
    assertTrue(out.toString().contains("PARTICIPANT_ID_PRESENT"), out.toString());

    assertEquals(0, quarantine("show", "--limit", "1"), err::toString);
    assertTrue(err.toString().contains("data of persons"), err.toString());
    assertTrue(err.toString().contains("There may be more"), err.toString());

    assertEquals(0, quarantine("replay", "--as-of", FRIDAY));
    assertTrue(out.toString().contains("SCD replay"), out.toString());
    assertTrue(out.toString().contains("replay succeeded"), out.toString());

    String[] scd = {"--feed", "scd", "--why", "a test"};
    assertEquals(PatronageCommand.USAGE, quarantine("discard", scd));
    assertTrue(err.toString().contains("Say --yes"), err.toString());
    assertEquals(
        0, quarantine("discard", "--yes", "--feed", "scd", "--why", "a test"), err::toString);
    assertTrue(out.toString().contains(" lines were discarded"), out.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, quarantine("show", "--status", "discarded"));
    assertTrue(out.toString().contains("a test"), out.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, quarantine("show", "--feed", "SCD"), err::toString);
    assertEquals("Nothing is there.\n", out.toString());
  }
}
