package org.patronage.bootstrap.command;

import io.vavr.collection.Seq;
import java.util.concurrent.Callable;
import org.patronage.application.quarantine.LineGroup;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.progress.QuarantineTable;
import org.patronage.bootstrap.wiring.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Counts what is in the quarantine. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = {
      "Counts the lines that were refused, by feed, file and the rules that they broke: how many are",
      "open, replayed and discarded; and the records that wait for an identity, with the reason.",
      "The lines of a file that is held are not among them: nothing of it has been taken."
    })
final class QuarantineListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;
  @Mixin private LineOptions lines;

  @Override
  public Integer call() {
    Console console = Console.of(spec.commandLine());
    try (Application application =
        Application.of(configuration.loadLasting("list"), console.progress())) {
      Seq<LineGroup> groups = application.quarantine(lines.selection());
      QuarantineTable.print(groups, console);
    }
    return 0;
  }
}
