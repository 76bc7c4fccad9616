package org.patronage.bootstrap.command;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.progress.RunSummary;
import org.patronage.bootstrap.wiring.Application;
import org.patronage.domain.quality.LineStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads lines of the quarantine again. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Reads open lines again where they landed, by the rules as they are now. Those that are",
      "accepted count at the event time of their files, as if they had been right from the start;",
      "those of unknown persons wait; the others stay, with the rules that they break now. To ask",
      "again changes nothing."
    })
final class QuarantineReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;
  @Mixin private LineOptions lines;
  @Mixin private AsOf asOf;

  @Option(names = "--discarded", description = "discarded lines in the place of open ones")
  private boolean discarded;

  @Override
  public Integer call() {
    Console console = Console.of(spec.commandLine());
    LineStatus status = discarded ? LineStatus.DISCARDED : LineStatus.OPEN;
    try (Application application =
        Application.of(configuration.loadLasting("replay"), console.progress())) {
      Instant start = Instant.now();
      RunReport report = application.replay(lines.selection().thatAre(status), asOf.receipt());
      new RunSummary(report, start, Instant.now()).print(console);
      return report.status() == RunStatus.SUCCEEDED ? 0 : PatronageCommand.FAILED;
    }
  }
}
