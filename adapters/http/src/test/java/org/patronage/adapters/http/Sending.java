package org.patronage.adapters.http;

import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patronage.application.run.Notice;
import org.patronage.application.run.RunStatus;

/**
 * One notice sent, and what the sender did meanwhile.
 *
 * @param pauses that it would have taken
 * @param log all that was logged
 */
record Sending(Seq<Duration> pauses, String log) {

  static final Notice NOTICE = notice("run-1", "the store said no");

  static final Patience THREE_RETRIES = new Patience(Duration.ofSeconds(10), 3);

  static Notice notice(String runId, String error) {
    Map<String, String> held =
        HashMap.of("CPIDODIEX_20250102_spool.csv", "30 of 100 lines are rejected");
    return new Notice(
        runId,
        Instant.parse("2025-01-03T14:00:00Z"),
        "update",
        RunStatus.FAILED,
        error,
        held,
        LinkedHashMap.of("files", 2L, "read", 100L));
  }

  static Sending of(Notice notice, Webhook webhook) {
    return of(notice, webhook, THREE_RETRIES);
  }

  static Sending of(Notice notice, Webhook webhook, Patience patience) {
    List<Duration> pauses = new ArrayList<>();
    String log = logOf(() -> new WebhookNotices(webhook, patience, pauses::add).send(notice));
    return new Sending(Vector.ofAll(pauses), log);
  }

  /** What is logged meanwhile: the tests' logger writes to standard error. */
  static String logOf(Runnable doing) {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      doing.run();
    } finally {
      System.setErr(before);
    }
    return log.toString(StandardCharsets.UTF_8);
  }
}
