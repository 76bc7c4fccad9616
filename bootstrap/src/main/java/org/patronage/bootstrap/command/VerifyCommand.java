package org.patronage.bootstrap.command;

import java.util.concurrent.Callable;
import org.patronage.application.verification.Findings;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.wiring.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the whole history against its invariants. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every version, the ledger, the quarantine and who waits, and says of every invariant",
      "whether it holds; ends with 1 where one does not. Changes nothing. A run looks at the versions",
      "that it writes, so this is for what came over the tables otherwise. Not while a run is at",
      "work, whose file may stand in the history and not yet in the ledger."
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;

  @Override
  public Integer call() {
    Console console = Console.of(spec.commandLine());
    try (Application application =
        Application.of(configuration.loadLasting("verify"), console.progress())) {
      Findings findings = application.verify();
      new FindingsTable(findings).print(console);
      return findings.broken().isEmpty() ? 0 : PatronageCommand.FAILED;
    }
  }
}
