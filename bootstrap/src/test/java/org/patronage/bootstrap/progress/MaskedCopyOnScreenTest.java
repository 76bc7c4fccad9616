package org.patronage.bootstrap.progress;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.quarantine.RefusedLine;
import org.patronage.application.run.RunReport;
import org.patronage.application.undo.Undone;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.quality.LineStatus;

/** What a masked copy has no text of is shown without one. */
class MaskedCopyOnScreenTest {
  private static final Instant TIME = Instant.parse("2025-01-03T09:00:00Z");

  private final StringWriter out = new StringWriter();
  private final Console console =
      new Console(new PrintWriter(out), new PrintWriter(new StringWriter()));

  @Test
  void a_refused_line_is_shown_without_its_text() {
    RefusedLine line =
        new RefusedLine(
            "SCD",
            "a.csv",
            Option.some(3L),
            "PERCENTAGE_RANGE",
            LineStatus.OPEN,
            Option.none(),
            Option.none());
    RefusedLineTable.print(List.of(line), 10, console);
    assertTrue(out.toString().contains("PERCENTAGE_RANGE"), out::toString);
    assertFalse(out.toString().contains("null"), out::toString);
  }

  @Test
  void a_file_that_was_undone_for_reasons_that_are_gone_is_named_without_them() {
    LedgerEntry file =
        LedgerEntry.of(
            "id",
            DeliveryKind.FILE,
            "SCD",
            new EventStamp(TIME, "file:/landing/a.csv"),
            new Receipt("one", TIME));
    RunReport nothing =
        new RunReport("undo", Option.none(), List.empty(), Option.none(), List.empty());
    new UndoSummary(new Undone(nothing, file, List.empty()), TIME, TIME).print(console);
    assertTrue(out.toString().contains("by the run one; nothing was done"), out::toString);
  }
}
