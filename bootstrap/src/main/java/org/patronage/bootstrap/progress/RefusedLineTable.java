package org.patronage.bootstrap.progress;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Locale;
import org.patronage.application.quarantine.Decision;
import org.patronage.application.quarantine.RefusedLine;
import org.patronage.bootstrap.text.RowFormat;

/** Lines that were refused, as they were sent. */
public final class RefusedLineTable {
  private static final Seq<String> HEADER =
      List.of("feed", "file", "line", "status", "rules", "decided", "text");

  private RefusedLineTable() {}

  /**
   * Writes the lines, and beside them that they hold data of persons.
   *
   * @param limit how many were asked for at most
   */
  public static void print(Seq<RefusedLine> lines, int limit, Console console) {
    if (lines.isEmpty()) {
      console.out().println("Nothing is there.");
    } else {
      console.err().println("These lines hold data of persons; do not pass them on.");
      console.err().flush();
      RowFormat.table().write(HEADER, lines.map(RefusedLineTable::row).iterator(), console.out());
    }
    if (lines.size() == limit) {
      console.err().printf("There may be more: --limit%n");
      console.err().flush();
    }
    console.out().flush();
  }

  private static Seq<Option<String>> row(RefusedLine line) {
    return List.of(
        Option.some(line.feed()),
        Option.some(line.file()),
        line.line().map(number -> Long.toString(number)),
        Option.some(line.status().name().toLowerCase(Locale.ROOT)),
        Option.some(line.rules()),
        line.decision().map(RefusedLineTable::text),
        line.text());
  }

  private static String text(Decision decision) {
    return "%s by %s %s".formatted(decision.at(), decision.by(), decision.why()).strip();
  }
}
