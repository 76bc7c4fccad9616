package org.patronage.application.backup;

import io.vavr.control.Option;

/** What says that a history came back and is not done with; {@link Backups#restore} sets it. */
public interface RestoreMark {

  /** The backup whose history came back last, while something is still to be done about it. */
  Option<String> unfinished();

  /** Nothing is left to be done about a history that came back. */
  void finish();
}
