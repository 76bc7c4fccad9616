package org.patronage.bootstrap.command;

import java.util.concurrent.Callable;
import org.patronage.application.verification.Findings;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.wiring.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds the whole history against its invariants. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every version, the ledger, the quarantine and who waits, and says of every invariant",
      "whether it holds; ends with 1 where one does not. Changes nothing but by --settle. A run looks",
      "at the versions that it writes, so this is for what came over the tables otherwise. Not while",
      "a run is at work, whose file may stand in the history and not yet in the ledger."
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;
  @Mixin private AsOf asOf;

  @Option(
      names = "--settle",
      paramLabel = "WHY",
      description = {
        "where the history is right and nothing is broken but how many versions there are: notes in",
        "the ledger that somebody accounts for that, with who, when and why; names no person"
      })
  private String settle;

  @Override
  public Integer call() {
    if (settle != null && settle.isBlank()) {
      throw new ParameterException(spec.commandLine(), "--settle needs a reason");
    }
    Console console = Console.of(spec.commandLine());
    try (Application application =
        Application.of(configuration.loadLasting("verify"), console.progress())) {
      Findings findings = findings(application);
      new FindingsTable(findings).print(console);
      return findings.broken().isEmpty() ? 0 : PatronageCommand.FAILED;
    }
  }

  private Findings findings(Application application) {
    return settle == null
        ? application.verify()
        : application.settle(settle.strip(), asOf.receipt());
  }
}
