package org.patronage.bootstrap.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.patronage.application.quarantine.LineGroup;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.wiring.Application;
import org.patronage.domain.quality.LineStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Puts lines of the quarantine aside for good. */
@Command(
    name = "discard",
    mixinStandardHelpOptions = true,
    description = {
      "Notes of open lines that nothing is to be done about them, with who, when and why. Nothing is",
      "deleted; a replay passes over them, unless it is asked for them by --discarded."
    })
final class QuarantineDiscardCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;
  @Mixin private LineOptions lines;
  @Mixin private AsOf asOf;

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      required = true,
      description = "the reason, which is kept with the lines; names no person")
  private String why;

  @Option(names = "--yes", description = "discards without asking")
  private boolean confirmed;

  @Override
  public Integer call() {
    if (why.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--why needs a reason");
    }
    LineSelection open = lines.selection().thatAre(LineStatus.OPEN);
    Console console = Console.of(spec.commandLine());
    try (Application application =
        Application.of(configuration.loadLasting("discard"), console.progress())) {
      if (!confirmed) {
        new Confirmation(spec.commandLine(), consequence(application, open)).ask();
      }
      long count = application.discard(open, why.strip(), asOf.receipt());
      console.out().printf(Locale.ROOT, "%,d lines were discarded%n", count);
      console.out().flush();
    }
    return 0;
  }

  private static String consequence(Application application, LineSelection open) {
    long count = application.quarantine(open).map(LineGroup::open).sum().longValue();
    return String.format(Locale.ROOT, "Nothing more is done about %,d open lines.", count);
  }
}
