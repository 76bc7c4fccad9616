package org.patronage.bootstrap.command;

import io.vavr.collection.List;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.patronage.application.backup.Backup;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.wiring.Application;
import org.patronage.domain.calendar.RunClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      converter = InstantArgument.class,
      description = "the backup's clock, such as 2025-01-31T14:00:00Z; by default now")
  private Instant asOf;

  @Override
  public Integer call() {
    PatronageConfig config = configuration.loadLasting("back up");
    Console console = Console.of(spec.commandLine());
    RunClock clock = new RunClock(asOf == null ? Instant.now() : asOf);
    try (Application application = Application.of(config, console.progress())) {
      Backup backup = application.backUp(RunIds.next(clock), clock);
      new BackupTable(List.of(backup)).print(console);
    }
    return 0;
  }
}
