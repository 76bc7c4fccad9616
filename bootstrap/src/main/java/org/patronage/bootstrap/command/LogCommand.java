package org.patronage.bootstrap.command;

import java.util.concurrent.Callable;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.progress.LogTable;
import org.patronage.bootstrap.wiring.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the run log. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description =
        "Shows the newest runs: when, how, how long, what was read and sent, what failed.")
final class LogCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "10",
      description = "how many (default 10)")
  private int last;

  @Override
  public Integer call() {
    Console console = Console.of(spec.commandLine());
    try (Application application =
        Application.of(configuration.loadLasting("show"), console.progress())) {
      LogTable.print(application.log(last), console);
    }
    return 0;
  }
}
