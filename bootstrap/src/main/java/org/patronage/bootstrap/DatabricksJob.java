package org.patronage.bootstrap;

import org.patronage.bootstrap.command.PatronageCommand;

/**
 * The main class of a Databricks JAR task: the same arguments as the command line. It returns when
 * the work is done and throws when it is not, as the platform wants it; it never ends the JVM.
 */
public final class DatabricksJob {
  private DatabricksJob() {}

  /**
   * Runs one command.
   *
   * @throws IllegalStateException if the command does not end with status 0; what went wrong stands
   *     in the message and in the job's output
   */
  public static void main(String[] arguments) {
    int status = PatronageCommand.line().execute(arguments);
    if (status != 0) {
      throw new IllegalStateException(
          "Patronage ended with status " + status + "; the job's output says why");
    }
  }
}
