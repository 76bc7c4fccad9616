package org.patronage.bootstrap.command;

import java.util.concurrent.Callable;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.progress.JobSummary;
import org.patronage.bootstrap.wiring.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Fills in EDIPIs by hand. */
@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    description = {
      "Fills in EDIPIs that the lookup has learnt of, and writes the file that tells DMDC of them;",
      "once a day."
    })
final class BackfillCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;
  @Mixin private AsOf asOf;

  @Override
  public Integer call() {
    Console console = Console.of(spec.commandLine());
    try (Application application =
        Application.of(configuration.loadLasting("backfill"), console.progress())) {
      return JobSummary.print(application.backfill(asOf.receipt()), console);
    }
  }
}
