package org.patronage.bootstrap.command;

import io.vavr.collection.HashSet;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.patronage.application.undo.UndoRequest;
import org.patronage.application.undo.Undone;
import org.patronage.bootstrap.config.PatronageConfig;
import org.patronage.bootstrap.progress.Console;
import org.patronage.bootstrap.progress.UndoSummary;
import org.patronage.bootstrap.wiring.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a file back. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = {
      "Takes a file out of the history as if it had never come, the later ones kept; or puts",
      "another one in its place. Lists the files for DMDC whose records it touches. The file",
      "stays in its landing folder and is not taken again until it is accepted:",
      "patronage run --accept FILE"
    })
final class UndoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ConfigurationOptions configuration;
  @Mixin private AsOf asOf;

  @Parameters(
      paramLabel = "FILE",
      description = "its name, or NAME@SHA with the beginning of its SHA-256 where several had it")
  private String file;

  @picocli.CommandLine.Option(
      names = "--replace",
      paramLabel = "NEWFILE",
      description = "this landed file takes its place and its event time")
  private String replacement;

  @picocli.CommandLine.Option(
      names = "--accept",
      paramLabel = "NEWFILE",
      description = "applies a replacement that would be held all the same, by its name")
  private java.util.List<String> accepted = new ArrayList<>();

  @picocli.CommandLine.Option(
      names = "--why",
      paramLabel = "TEXT",
      description = "goes into the ledger; without names or identifiers of persons")
  private String why;

  @picocli.CommandLine.Option(names = "--yes", description = "goes on without asking")
  private boolean confirmed;

  @Override
  public Integer call() {
    PatronageConfig config = configuration.loadLasting("undo");
    Console console = Console.of(spec.commandLine());
    if (!confirmed) {
      new Confirmation(spec.commandLine(), consequence()).ask();
    }
    try (Application application = Application.of(config, console.progress())) {
      Instant start = Instant.now();
      Undone undone = application.undo(request());
      new UndoSummary(undone, start, Instant.now()).print(console);
    }
    return 0;
  }

  private UndoRequest request() {
    String user = System.getProperty("user.name");
    return new UndoRequest(
        file,
        Option.of(replacement),
        HashSet.ofAll(accepted),
        why == null ? user : user + ": " + why,
        asOf.receipt());
  }

  private String consequence() {
    return replacement == null
        ? "An undo takes the effect of %s out of the history.".formatted(file)
        : "An undo puts %s in the place of %s.".formatted(replacement, file);
  }
}
