package org.patronage.bootstrap.command;

import io.vavr.collection.HashSet;
import io.vavr.collection.List;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunRequest;
import org.patronage.application.run.RunStatus;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.progress.RunSummary;
import org.patronage.bootstrap.wiring.Application;
import org.patronage.domain.calendar.RunClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the pipeline once. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Takes what has landed: identities, caregivers, ratings with PT.")
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;

  @Option(
      names = "--mode",
      defaultValue = "auto",
      description = {
        "update: what has not been taken yet;",
        "rebuild: the history again, from its beginning;",
        "auto (default): rebuild where there is no history, else update"
      })
  private RunMode mode;

  @Mixin private AsOf asOf;

  @Option(names = "--storage", description = "delta or memory, in place of the configured one")
  private String storage;

  @Option(
      names = "--accept",
      paramLabel = "FILE",
      description = "applies a held file all the same, by its name")
  private java.util.List<String> accepted = new ArrayList<>();

  @Option(names = "--yes", description = "rebuilds without asking")
  private boolean confirmed;

  @Override
  public Integer call() {
    PatronageConfig config =
        configuration.load(storage == null ? List.empty() : List.of("storage=" + storage));
    Console console = Console.of(spec.commandLine());
    RunClock clock = asOf.clock();
    try (Application application = Application.of(config, console.progress())) {
      if (mode == RunMode.REBUILD && !confirmed && application.hasHistory()) {
        new Confirmation(spec.commandLine(), "A rebuild replaces the history that stands.").ask();
      }
      Instant start = Instant.now();
      RunReport report =
          application.run(new RunRequest(RunIds.next(clock), mode, clock, HashSet.ofAll(accepted)));
      new RunSummary(report, start, Instant.now()).print(console);
      return report.status() == RunStatus.SUCCEEDED ? 0 : PatronageCommand.FAILED;
    }
  }
}
