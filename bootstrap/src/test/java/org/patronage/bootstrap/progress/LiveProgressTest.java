package org.patronage.bootstrap.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.run.Phase;
import org.patronage.application.run.RunListener;
import org.patronage.domain.feed.EventStamp;

class LiveProgressTest {
  private static final Instant TIME = Instant.parse("2025-01-03T09:00:00Z");
  private static final LedgerEntry DONE = done("a.csv");

  private final StringWriter written = new StringWriter();
  private final PrintWriter out = new PrintWriter(written, true);

  @Test
  void a_terminal_shows_what_the_run_is_at_and_keeps_what_is_done_with() {
    speak(new LiveProgress(out, new LineProgress(out, () -> 0)));
    assertEquals(
        """
        |  SCD\r\
        |  SCD 1 of 2 a.csv\r\
        |  SCD 1 of 2 a.csv: write\r\
        |                         \r\
        |  SCD 1 of 2 a.csv                                       0 rows    0.0 s
        |  maintenance\r\
        """
            .replace("|", ""),
        lines());
  }

  @Test
  void a_name_with_control_characters_moves_nothing_and_makes_no_line() {
    RunListener live = new LiveProgress(out, new LineProgress(out, () -> 0));
    String hostile = "a\r\n\u001b[2J.csv";
    live.file(hostile, 1, 2);
    live.done(done(hostile));
    assertEquals(1, lines().chars().filter(one -> one == '\n').count(), lines());
    assertEquals(-1, lines().indexOf('\u001b'), lines());
  }

  @Test
  void a_shorter_text_wipes_a_longer_one_out() {
    RunListener live = new LiveProgress(out, RunListener.silent());
    live.step("discovery");
    live.step("CG");
    assertEquals("  discovery\r  CG       \r", lines());
  }

  @Test
  void elsewhere_there_is_a_line_a_file_and_no_carriage_return() {
    speak(new LineProgress(out, () -> 0));
    assertEquals(
        "  SCD 1 of 2 a.csv                                       0 rows    0.0 s\n", lines());
  }

  @Test
  void without_a_terminal_the_console_is_quiet() {
    speak(new Console(out, out).progress());
    assertEquals(-1, lines().indexOf('\r'), "tests have no terminal");
  }

  private static void speak(RunListener progress) {
    progress.step("SCD");
    progress.file("a.csv", 1, 2);
    progress.phase(Phase.WRITE);
    progress.done(DONE);
    progress.step("maintenance");
  }

  private String lines() {
    out.flush();
    return written.toString().replace(System.lineSeparator(), "\n");
  }

  private static LedgerEntry done(String name) {
    EventStamp stamp = new EventStamp(TIME, "file:/landing/" + name);
    return LedgerEntry.of("id", DeliveryKind.FILE, "SCD", stamp, new Receipt("run", TIME));
  }
}
