package org.patronage.bootstrap.command;

import io.vavr.control.Option;
import java.util.concurrent.Callable;
import org.patronage.application.backup.Restoration;
import org.patronage.application.backup.RestoreRequest;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.wiring.Application;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Brings tables back. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Verifies a backup and puts its tables in the place of those that stand. The next update",
      "takes the files since. History, ledger, quarantine, waiting records and late versions come",
      "back together; the log keeps the rows that were written since. Not while a run is at work."
    })
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;

  @ArgGroup private Extent extent = new Extent();

  @picocli.CommandLine.Option(
      names = "--from",
      paramLabel = "BACKUP",
      description = "the backup, as `patronage backups` names it; by default the newest")
  private String from;

  @picocli.CommandLine.Option(names = "--yes", description = "restores without asking")
  private boolean confirmed;

  /** One of both at most. */
  private static final class Extent {
    @picocli.CommandLine.Option(
        names = "--table",
        paramLabel = "NAME",
        description = "this table, with those that come back together with it")
    private String table;

    @picocli.CommandLine.Option(
        names = "--all",
        description = "every table of the backup (default)")
    private boolean all;

    private Option<String> named() {
      return all ? Option.none() : Option.of(table);
    }
  }

  @Override
  public Integer call() {
    PatronageConfig config = configuration.loadLasting("restore");
    Console console = Console.of(spec.commandLine());
    RestoreRequest request = new RestoreRequest(Option.of(from), extent.named());
    try (Application application = Application.of(config, console.progress())) {
      if (!confirmed) {
        Restoration planned = Restoration.of(application.backups(), request);
        new Confirmation(spec.commandLine(), consequence(planned)).ask();
      }
      print(application.restore(request, new AsOf().receipt()), console);
    }
    return 0;
  }

  private static String consequence(Restoration planned) {
    return "A restore puts %s as of %s in the place of what stands."
        .formatted(names(planned), planned.backup().takenAt());
  }

  private static void print(Restoration done, Console console) {
    console
        .out()
        .printf(
            "Restored %s from the backup %s of %s. Take the files since: patronage run --mode"
                + " update%n",
            names(done), done.backup().id(), done.backup().takenAt());
    console.out().flush();
  }

  private static String names(Restoration restoration) {
    return restoration.tables().toList().sorted().mkString(", ");
  }
}
