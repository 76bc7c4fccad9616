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

  /** Writes a line for each file as it is done with. */
  public RunListener progress() {
    return new LineProgress(err, System::nanoTime);
  }
}
