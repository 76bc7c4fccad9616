package org.patronage.bootstrap.command;

import picocli.CommandLine.Command;

/** Work with what was refused. */
@Command(
    name = "quarantine",
    mixinStandardHelpOptions = true,
    description = {
      "Works with the lines that were refused, and shows which records wait for an identity.",
      "The lines of a file that is held are not among them: nothing of it has been taken."
    },
    subcommands = {
      QuarantineListCommand.class,
      QuarantineShowCommand.class,
      QuarantineReplayCommand.class,
      QuarantineDiscardCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class QuarantineCommand {}
