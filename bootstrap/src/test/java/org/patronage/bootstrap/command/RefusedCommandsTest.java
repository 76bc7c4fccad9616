package org.patronage.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Commands that are refused, or fail: exit status, and what a person is told. */
class RefusedCommandsTest extends GivenCommands {

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
    assertEquals(PatronageCommand.USAGE, patronage("backups", "--set", "tables=foo:bar"));
    assertTrue(err.toString().contains("'foo:bar' is no path"), err.toString());
    assertFalse(err.toString().contains("An unexpected"), err.toString());
  }

  @Test
  void a_masked_copy_wants_a_key_that_is_long_enough() {
    String out = root.resolve("masked").toString();
    assertEquals(
        PatronageCommand.USAGE,
        patronage(configured("mask", "--out", out, "--key-from", "5ecret".repeat(6))));
    assertTrue(
        err.toString().contains("--key-from names (PATRONAGE_MASK_KEY by default) is not set"),
        err.toString());
    assertEquals(
        PatronageCommand.USAGE,
        patronage(configured("mask", "--out", out, "--key-from", "PATRONAGE_SHORT_KEY")));
    assertTrue(err.toString().contains("has fewer than 32 bytes"), err.toString());
    assertFalse(err.toString().contains("5ecret"), err.toString());
    assertTrue(Files.notExists(Path.of(out)));
  }

  @Test
  void a_masked_copy_is_read_and_not_written() throws IOException {
    Path copy = Files.createDirectories(root.resolve("tables"));
    Files.createFile(copy.resolve("masked.json"));
    for (String command : List.of("run", "export", "backfill", "backup")) {
      assertEquals(PatronageCommand.USAGE, patronage(configured(command)), command);
    }
    assertEquals(PatronageCommand.USAGE, patronage(configured("restore", "--yes")));
    assertEquals(PatronageCommand.USAGE, quarantine("replay"));
    assertEquals(PatronageCommand.USAGE, quarantine("discard", "--why", "a trial", "--yes"));
    String out = root.resolve("masked").toString();
    assertEquals(PatronageCommand.USAGE, patronage(configured("mask", "--out", out)));
    assertEquals(8, err.toString().lines().filter(line -> line.contains("a masked copy")).count());
    for (String command : List.of("log", "backups")) {
      assertEquals(0, patronage(configured(command)), err::toString);
    }
    try (var files = Files.list(copy)) {
      assertEquals(List.of(copy.resolve("masked.json")), files.toList());
    }
  }

  @Test
  void an_instant_that_is_none_is_wrong_usage() {
    assertEquals(PatronageCommand.USAGE, run("--as-of", "yesterday"));
  }
}
