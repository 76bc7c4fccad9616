package org.patronage.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.bootstrap.synthetic.SyntheticLandingZone;
import org.patronage.bootstrap.synthetic.SyntheticPlan;
import org.patronage.domain.history.Invariant;
import picocli.CommandLine;

/** The commands as a person gives them: exit status and what is printed. */
class CommandLineTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 31);
  private static final String FRIDAY = "2025-01-03T14:00:00Z";

  @TempDir private Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aLandingZone() {
    SyntheticLandingZone.write(new SyntheticPlan(60, 4, 7, FIRST_DAY), root.resolve("in"));
  }

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
              "UPDATE %2$s SET lines_read = lines_read + 1, created = created + 1")) {
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

  @Test
  void work_with_the_quarantine_needs_a_command_a_reason_and_a_feed_that_is_one() {
    assertEquals(PatronageCommand.USAGE, patronage("quarantine"));
    assertEquals(PatronageCommand.USAGE, patronage("quarantine", "discard", "--yes"));
    assertTrue(err.toString().contains("--why"), err.toString());
    assertEquals(PatronageCommand.USAGE, patronage("quarantine", "discard", "--why", " "));
    assertEquals(PatronageCommand.USAGE, patronage("quarantine", "list", "--feed", "PT"));
    assertEquals(PatronageCommand.USAGE, patronage("quarantine", "show", "--limit", "0"));
    for (String command : List.of("list", "show", "replay")) {
      assertEquals(PatronageCommand.USAGE, quarantine(command, "--set", "storage=memory"));
    }
    assertTrue(err.toString().contains("storage: memory keeps nothing"), err.toString());
  }

  @Test
  void without_a_history_there_is_nothing_to_back_up_or_restore() {
    assertEquals(0, patronage(configured("backups")), err::toString);
    assertTrue(out.toString().contains("There is no backup"), out.toString());
    assertEquals(PatronageCommand.FAILED, patronage(configured("backup")));
    assertTrue(err.toString().contains("There is no history yet"), err.toString());
    assertEquals(PatronageCommand.FAILED, patronage(configured("restore", "--yes")));
    assertTrue(err.toString().contains("There is no backup to restore"), err.toString());
    assertEquals(PatronageCommand.FAILED, patronage(configured("verify")));
  }

  @Test
  void in_memory_there_is_nothing_to_back_up_or_restore() {
    for (String command :
        List.of("backup", "backups", "restore", "export", "backfill", "log", "verify")) {
      assertEquals(
          PatronageCommand.USAGE, patronage(configured(command, "--set", "storage=memory")));
    }
    assertEquals(PatronageCommand.USAGE, undo("CPIDODIEX.csv", "--set", "storage=memory"));
    assertTrue(err.toString().contains("storage: memory keeps nothing"), err.toString());
  }

  @Test
  void a_missing_landing_folder_fails_the_run_with_a_remedy() {
    int status = run("--storage", "memory", "--set", "feeds.scd.path=" + root.resolve("nowhere"));
    assertEquals(PatronageCommand.FAILED, status);
    assertTrue(err.toString().contains("feeds.*.path"), err.toString());
  }

  @Test
  void a_file_with_another_header_is_held_and_fails_the_run() throws IOException {
    Path held = root.resolve("in/landing/scd/CPIDODIEX_20241230_spool.csv");
    Files.writeString(held, "PTCPNT_ID,DSBL_DTR_DT\n1,01012025\n");
    Files.setLastModifiedTime(
        held,
        java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2024-12-30T09:00:00Z")));
    assertEquals(PatronageCommand.FAILED, run("--storage", "memory", "--as-of", FRIDAY));
    assertTrue(err.toString().contains("without CMBNED_DEGREE_DSBLTY"), err.toString());
    assertTrue(out.toString().contains("CPIDODIEX_20241231_spool.csv"), out.toString());
  }

  @Test
  void somebody_hears_of_a_run_that_failed() throws IOException {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          heard.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      String webhook = "notices.webhook=http://127.0.0.1:" + server.getAddress().getPort() + "/";
      String nowhere = "feeds.scd.path=" + root.resolve("nowhere");
      assertEquals(
          PatronageCommand.FAILED,
          run("--storage", "memory", "--set", webhook, "--set", nowhere, "--as-of", FRIDAY));
      String notice = heard.remove();
      assertTrue(notice.contains("\"status\":\"FAILED\""), notice);
      assertTrue(notice.contains("nowhere"), notice);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void days_to_be_sent_again_have_a_beginning_and_an_end() {
    assertEquals(PatronageCommand.USAGE, patronage(configured("export", "--from", "2025-01-08")));
    assertEquals(
        PatronageCommand.USAGE,
        patronage(configured("export", "--from", "2025-01-08", "--to", "2025-01-08")));
  }

  @Test
  void an_unknown_key_is_a_wrong_configuration() {
    assertEquals(PatronageCommand.USAGE, run("--set", "feeds.sdc.path=x"));
    assertTrue(err.toString().contains("feeds.scd.path"), err.toString());
  }

  @Test
  void tables_that_nothing_reaches_are_named_with_a_remedy() {
    assertEquals(PatronageCommand.FAILED, patronage("backups", "--set", "tables=s4://bucket/t"));
    assertTrue(err.toString().contains("Cannot reach the tables"), err.toString());
    assertEquals(PatronageCommand.USAGE, patronage("backups", "--set", "tables=./a`b"));
    assertTrue(err.toString().contains("tables"), err.toString());
    assertFalse(err.toString().contains("An unexpected"), err.toString());
  }

  @Test
  void a_masked_copy_wants_a_key_that_is_long_enough() {
    String out = root.resolve("masked").toString();
    assertEquals(
        PatronageCommand.USAGE, patronage(configured("mask", "--out", out, "--key-from", "NONE")));
    assertTrue(err.toString().contains("variable NONE is not set"), err.toString());
    assertEquals(
        PatronageCommand.USAGE,
        patronage(configured("mask", "--out", out, "--key-from", "PATRONAGE_SHORT_KEY")));
    assertTrue(err.toString().contains("has fewer than 32 bytes"), err.toString());
    assertFalse(err.toString().contains("5ecret"), err.toString());
    assertTrue(Files.notExists(Path.of(out)));
  }

  @Test
  void an_instant_that_is_none_is_wrong_usage() {
    assertEquals(PatronageCommand.USAGE, run("--as-of", "yesterday"));
  }

  private int run(String... arguments) {
    return patronage(configured("run", arguments));
  }

  private int undo(String file, String... options) {
    List<String> all = new ArrayList<>(List.of(file, "--as-of", FRIDAY));
    all.addAll(List.of(options));
    return patronage(configured("undo", all.toArray(String[]::new)));
  }

  private int quarantine(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("quarantine"));
    all.addAll(List.of(configured(command, arguments)));
    return patronage(all.toArray(String[]::new));
  }

  private int sql(String... arguments) {
    return patronage(configured("sql", arguments));
  }

  private String[] configured(String command, String... arguments) {
    Path in = root.resolve("in");
    List<String> all = new ArrayList<>(List.of(command));
    for (String setting :
        List.of(
            "tables=" + root.resolve("tables"),
            "exports=" + root.resolve("exports"),
            "backups=" + root.resolve("backups"),
            "spark.sql.codegen.wholeStage=false",
            "spark.sql.codegen.factoryMode=NO_CODEGEN",
            "spark.sql.adaptive.enabled=false",
            "spark.sql.shuffle.partitions=1",
            "feeds.scd.path=" + in.resolve("landing/scd"),
            "feeds.cg.path=" + in.resolve("landing/cg"),
            "feeds.cg.seed=" + in.resolve("seed/cg_seed.csv"),
            "pt.seed=" + in.resolve("pt/seed"),
            "pt.current=" + in.resolve("pt/current"),
            "mvi.associations=" + in.resolve("mvi/psa"),
            "mvi.persons=" + in.resolve("mvi/person"),
            "mvi.institutions=" + in.resolve("mvi/institution"))) {
      all.addAll(List.of("--set", setting));
    }
    all.addAll(List.of(arguments));
    return all.toArray(String[]::new);
  }

  private int patronage(String... arguments) {
    CommandLine line = PatronageCommand.line();
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(arguments);
  }
}
