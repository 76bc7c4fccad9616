package org.patronage.bootstrap;

import org.patronage.bootstrap.command.PatronageCommand;

/** The command line. Exit status: 0 done, 1 the run failed, 2 wrong usage or configuration. */
public final class Patronage {
  private Patronage() {}

  public static void main(String[] arguments) {
    System.exit(PatronageCommand.line().execute(arguments));
  }
}
