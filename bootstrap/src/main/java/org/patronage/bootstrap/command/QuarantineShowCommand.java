package org.patronage.bootstrap.command;

import io.vavr.collection.Seq;
import java.util.concurrent.Callable;
import org.patronage.application.quarantine.RefusedLine;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.progress.RefusedLineTable;
import org.patronage.bootstrap.wiring.Application;
import org.patronage.domain.quality.LineStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows lines of the quarantine themselves. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows lines that were refused, as they were sent, with file, number and the rules that they",
      "broke. They hold data of persons: this is the one command that shows such lines, and no log",
      "gets them."
    })
final class QuarantineShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;
  @Mixin private LineOptions lines;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      defaultValue = "OPEN",
      description = "open (default), replayed or discarded ones")
  private LineStatus status;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many at most (default 20)")
  private int limit;

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit is at least 1");
    }
    Console console = Console.of(spec.commandLine());
    try (Application application =
        Application.of(configuration.loadLasting("show"), console.progress())) {
      Seq<RefusedLine> shown = application.refusedLines(lines.selection().thatAre(status), limit);
      RefusedLineTable.print(shown, limit, console);
    }
    return 0;
  }
}
