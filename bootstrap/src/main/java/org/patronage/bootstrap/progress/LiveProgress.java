package org.patronage.bootstrap.progress;

import java.io.PrintWriter;
import java.util.Locale;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.run.Phase;
import org.patronage.application.run.RunListener;
import org.patronage.bootstrap.text.OneLine;

/**
 * What a run is at, in one line of a terminal that the next thing said there overwrites: the cursor
 * always waits at its beginning. What is done with stays, as {@code lines} say it.
 */
final class LiveProgress implements RunListener {
  private final PrintWriter out;
  private final RunListener lines;
  private String step = "";
  private String place = "";
  private int width;

  LiveProgress(PrintWriter out, RunListener lines) {
    this.out = out;
    this.lines = lines;
  }

  @Override
  public void step(String name) {
    step = name;
    place = "  " + name;
    show(place);
    lines.step(name);
  }

  @Override
  public void file(String name, int number, int total) {
    place = "  %s %d of %d %s".formatted(step, number, total, OneLine.of(name));
    show(place);
    lines.file(name, number, total);
  }

  @Override
  public void phase(Phase phase) {
    show(place + ": " + phase.name().toLowerCase(Locale.ROOT));
    lines.phase(phase);
  }

  @Override
  public void done(LedgerEntry entry) {
    show("");
    lines.done(entry);
  }

  /** Shows a text in the place of the former one. */
  private void show(String text) {
    out.print(text + " ".repeat(Math.max(0, width - text.length())) + "\r");
    out.flush();
    width = text.length();
  }
}
