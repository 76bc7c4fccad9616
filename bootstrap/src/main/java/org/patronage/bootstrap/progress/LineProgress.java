package org.patronage.bootstrap.progress;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.run.Phase;
import org.patronage.application.run.RunListener;
import org.patronage.bootstrap.text.OneLine;

/** One quiet line a file and a step, when it is done with. */
final class LineProgress implements RunListener {
  private static final double NANOS = 1e9;

  private final PrintWriter out;
  private final LongSupplier nanos;
  private String place = "";
  private long since;

  LineProgress(PrintWriter out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    this.since = nanos.getAsLong();
  }

  @Override
  public void step(String name) {
    place = name;
    since = nanos.getAsLong();
  }

  @Override
  public void file(String name, int number, int total) {
    place = "%s %d of %d".formatted(place.split(" ", 2)[0], number, total);
    since = nanos.getAsLong();
  }

  @Override
  public void phase(Phase phase) {}

  @Override
  public void done(LedgerEntry entry) {
    double seconds = (nanos.getAsLong() - since) / NANOS;
    out.printf(
        Locale.ROOT,
        "  %-10s %-34s %,10d rows %6.1f s%n",
        place,
        OneLine.of(entry.stamp().name()),
        entry.lines().read(),
        seconds);
    out.flush();
  }
}
