package org.patronage.bootstrap.progress;

import java.io.PrintWriter;
import org.patronage.application.run.RunListener;
import picocli.CommandLine;

/**
 * Where a command writes.
 *
 * @param out what was asked for
 * @param err progress, so that it does not mix with what was asked for
 */
public record Console(PrintWriter out, PrintWriter err) {

  public static Console of(CommandLine line) {
    return new Console(line.getOut(), line.getErr());
  }

  /** Writes a line for each file as it is done with; on a terminal, what the run is at besides. */
  public RunListener progress() {
    RunListener lines = new LineProgress(err, System::nanoTime);
    return isTerminal() ? new LiveProgress(err, lines) : lines;
  }

  /** Whether somebody sits there: neither input nor output leads elsewhere. */
  @SuppressWarnings("SystemConsoleNull") // Java 17 to 21, where none is null
  private static boolean isTerminal() {
    return System.console() != null && !"dumb".equals(System.getenv("TERM"));
  }
}
