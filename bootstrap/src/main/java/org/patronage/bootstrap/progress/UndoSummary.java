package org.patronage.bootstrap.progress;

import java.time.Instant;
import org.patronage.application.undo.Undone;
import org.patronage.bootstrap.text.OneLine;

/**
 * What taking a file back came to, and what it touches that DMDC was told: counts and file names.
 */
public record UndoSummary(Undone undone, Instant start, Instant end) {
  private static final String UNTOUCHED = "It touches nothing that DMDC was told.";
  private static final String LONG_AGO =
      "Nothing is known of what it touched that DMDC was told; a rebuild since does not keep it.";

  /** Writes it. */
  public void print(Console console) {
    if (undone.isDoneBefore()) {
      console
          .out()
          .printf(
              "%s was undone before, by the run %s%s; nothing was done.%n",
              name(), undone.file().runId(), why());
    } else {
      new RunSummary(undone.report(), start, end).print(console);
    }
    sent(console);
    console.out().flush();
  }

  private void sent(Console console) {
    if (undone.sent().isEmpty()) {
      console.out().printf("%s%n", undone.isDoneBefore() ? LONG_AGO : UNTOUCHED);
      return;
    }
    console.out().printf("It touches what DMDC was told:%n");
    undone
        .sent()
        .forEach(file -> console.out().printf("  %s: %,d records%n", file.name(), file.records()));
    console.out().printf("See them: patronage sql \"%s\"%n", undone.query());
  }

  private String why() {
    String note = undone.file().note();
    return note.isEmpty() ? "" : " (" + note + ")";
  }

  private String name() {
    return OneLine.of(undone.file().stamp().name());
  }
}
