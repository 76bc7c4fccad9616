package org.patronage.application.run;

import org.patronage.application.delivery.LedgerEntry;

/** Is told what a run is at; what it does with that has no effect on the run. */
public interface RunListener {

  /** A step of the run begins. */
  void step(String name);

  /** A file is looked at: the {@code number}-th of {@code total} of its feed. */
  void file(String name, int number, int total);

  /** A delivery enters a phase; one that is held or came before does not enter all of them. */
  void phase(Phase phase);

  /** A delivery has been dealt with. */
  void done(LedgerEntry entry);

  /** Hears nothing. */
  static RunListener silent() {
    return new RunListener() {
      @Override
      public void step(String name) {}

      @Override
      public void file(String name, int number, int total) {}

      @Override
      public void phase(Phase phase) {}

      @Override
      public void done(LedgerEntry entry) {}
    };
  }
}
