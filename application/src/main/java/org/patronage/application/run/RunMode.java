package org.patronage.application.run;

/** What a run does with the history (RULES 4). */
public enum RunMode {
  /** Rebuilds where the target is missing or empty, updates otherwise. */
  AUTO,
  /** Takes what has not been taken yet. */
  UPDATE,
  /** Starts the history again. */
  REBUILD
}
