package org.patronage.bootstrap.command;

import java.io.Console;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Asks before something is destroyed. */
record Confirmation(CommandLine line) {

  /**
   * @throws ParameterException if the answer is no, or nobody can be asked
   */
  @SuppressWarnings("SystemConsoleNull") // Java 17 to 21, where none is null
  void ask() {
    Console console = System.console();
    if (console == null) {
      throw new ParameterException(
          line, "A rebuild replaces the history that stands. Say --yes if that is wanted.");
    }
    String answer = console.readLine("A rebuild replaces the history that stands. Go on? [y/N] ");
    if (answer == null || !answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y")) {
      throw new ParameterException(line, "Nothing was done.");
    }
  }
}
