package org.patronage.bootstrap.progress;

import java.time.Instant;
import org.patronage.application.undo.Undone;

/**
 * What taking a file back came to, and what DMDC was told that does not hold any more: counts and
 * file names.
 */
public record UndoSummary(Undone undone, Instant start, Instant end) {

  /** Writes it. */
  public void print(Console console) {
    if (undone.isDoneBefore()) {
      console
          .out()
          .printf(
              "%s was undone before, by the run %s (%s); nothing was done.%n",
              name(), undone.file().runId(), undone.file().note());
    } else {
      new RunSummary(undone.report(), start, end).print(console);
    }
    sent(console);
    console.out().flush();
  }

  private void sent(Console console) {
    if (undone.sent().isEmpty()) {
      console.out().printf("DMDC was told nothing that does not hold any more.%n");
      return;
    }
    console.out().printf("DMDC was told what does not hold any more:%n");
    undone
        .sent()
        .forEach(file -> console.out().printf("  %s: %,d records%n", file.name(), file.records()));
    console.out().printf("See them: patronage sql \"%s\"%n", undone.query());
  }

  private String name() {
    return undone.file().stamp().name();
  }
}
