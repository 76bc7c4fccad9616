package org.patronage.bootstrap.command;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.patronage.application.delivery.Receipt;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.progress.JobSummary;
import org.patronage.bootstrap.wiring.Application;
import org.patronage.domain.dmdc.ExportWindow;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Sends DMDC its file by hand. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the day's file for DMDC and its checkpoint, on whatever day; what was written stays.",
      "A day's file that is gone is made again, byte for byte.",
      "With --from and --to: those days again, as they stand now, in a file of its own, without a",
      "checkpoint."
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;
  @Mixin private AsOf asOf;

  @ArgGroup(exclusive = false)
  private Days again;

  @picocli.CommandLine.Option(
      names = "--dry-run",
      description = "says what would be sent and refused; writes nothing")
  private boolean dry;

  /** Days to be sent again. */
  static final class Days {
    @picocli.CommandLine.Option(
        names = "--from",
        required = true,
        paramLabel = "DATE",
        description = "first day of the events, UTC, such as 2025-01-08")
    private LocalDate from;

    @picocli.CommandLine.Option(
        names = "--to",
        required = true,
        paramLabel = "DATE",
        description = "the day after the last one")
    private LocalDate until;

    ExportWindow window() {
      return new ExportWindow(startOf(from), startOf(until));
    }

    private static Instant startOf(LocalDate day) {
      return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
  }

  @Override
  public Integer call() {
    Option<ExportWindow> window = Option.of(again).map(Days::window);
    Receipt receipt = asOf.receipt();
    Console console = Console.of(spec.commandLine());
    try (Application application =
        Application.of(configuration.loadLasting("export"), console.progress())) {
      if (dry) {
        JobSummary.print(application.preview(receipt, window), console);
        return 0;
      }
      return JobSummary.print(
          window
              .map(days -> application.sendAgain(days, receipt))
              .getOrElse(() -> application.export(receipt)),
          console);
    }
  }
}
