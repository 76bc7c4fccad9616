package org.patronage.bootstrap.command;

import io.vavr.collection.Seq;
import java.util.concurrent.Callable;
import org.patronage.application.backup.Backup;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.wiring.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the backups. */
@Command(
    name = "backups",
    mixinStandardHelpOptions = true,
    description = "Lists the backups that stand, newest first: what is in them, and how verified.")
final class BackupsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;

  @Override
  public Integer call() {
    PatronageConfig config = configuration.loadLasting("list");
    Console console = Console.of(spec.commandLine());
    try (Application application = Application.of(config, console.progress())) {
      Seq<Backup> backups = application.backups();
      if (backups.isEmpty()) {
        console
            .out()
            .printf("There is no backup in %s; take one: patronage backup%n", config.backups());
        console.out().flush();
      } else {
        new BackupTable(backups).print(console);
      }
    }
    return 0;
  }
}
