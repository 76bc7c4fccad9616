package org.patronage.bootstrap.command;

import java.io.Console;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Asks before something is destroyed.
 *
 * @param consequence what is destroyed, a sentence
 */
record Confirmation(CommandLine line, String consequence) {

  /**
   * Goes on if the answer is yes.
   *
   * @throws ParameterException if the answer is no, or nobody can be asked
   */
  @SuppressWarnings("SystemConsoleNull") // Java 17 to 21, where none is null
  void ask() {
    Console console = System.console();
    if (console == null) {
      throw new ParameterException(line, consequence + " Say --yes if that is wanted.");
    }
    String answer = console.readLine("%s Go on? [y/N] ", consequence);
    if (answer == null || !answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y")) {
      throw new ParameterException(line, "Nothing was done.");
    }
  }
}
