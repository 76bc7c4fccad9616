package org.patronage.bootstrap.command;

import org.patronage.application.StorageException;
import org.patronage.bootstrap.text.OneLine;
import org.patronage.domain.InvalidRequestException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What all commands hang on; says nothing itself. */
@Command(
    name = "patronage",
    mixinStandardHelpOptions = true,
    version = "Patronage 1.0.0-SNAPSHOT",
    description = {
      "Keeps the history of who may use military commissaries and exchanges,",
      "from the feeds of ratings and caregivers."
    },
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      ExportCommand.class,
      BackfillCommand.class,
      UndoCommand.class,
      LogCommand.class,
      QuarantineCommand.class,
      SqlCommand.class,
      VerifyCommand.class,
      BackupCommand.class,
      BackupsCommand.class,
      RestoreCommand.class,
      MaskCommand.class,
      GenerateCommand.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:done",
      "1:the run failed; the message says why, nothing is half applied",
      "2:wrong usage or configuration; nothing was touched"
    })
public final class PatronageCommand {
  static final int FAILED = 1;
  static final int USAGE = 2;

  /** An environment variable that shows stack traces, which may hold persons' data. */
  private static final String DEBUG = "PATRONAGE_DEBUG";

  /** The command line, ready to be executed. */
  public static CommandLine line() {
    return new CommandLine(new PatronageCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, line, parsed) -> report(failure, line));
  }

  private static int report(Exception failure, CommandLine line) {
    if (System.getenv(DEBUG) != null) {
      failure.printStackTrace(line.getErr());
    }
    boolean usage = failure instanceof InvalidRequestException;
    line.getErr().println(line.getColorScheme().errorText(message(failure, usage)));
    return usage ? USAGE : FAILED;
  }

  /** What is not known to be free of persons' data is named by its type alone. */
  private static String message(Exception failure, boolean usage) {
    if (usage) {
      return failure.getMessage();
    }
    return failure instanceof StorageException
        ? OneLine.of(failure.getMessage())
        : "An unexpected %s ended the run; set %s=1 to see where."
            .formatted(failure.getClass().getName(), DEBUG);
  }
}
