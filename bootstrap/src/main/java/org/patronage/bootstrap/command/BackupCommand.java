package org.patronage.bootstrap.command;

import java.util.concurrent.Callable;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.progress.JobSummary;
import org.patronage.bootstrap.wiring.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes a backup now. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the tables in full, verifies every copy, and only then lets go of earlier backups.",
      "Not while a run is at work."
    })
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;

  @Mixin private AsOf asOf;

  @Override
  public Integer call() {
    PatronageConfig config = configuration.loadLasting("back up");
    Console console = Console.of(spec.commandLine());
    try (Application application = Application.of(config, console.progress())) {
      int status = JobSummary.print(application.backUp(asOf.receipt()), console);
      new BackupTable(application.backups().take(1)).print(console);
      return status;
    }
  }
}
