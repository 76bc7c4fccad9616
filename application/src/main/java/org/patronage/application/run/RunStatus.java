package org.patronage.application.run;

/** How a run ended. */
public enum RunStatus {
  /** It has not ended yet, or its process ended without a word, which the next run writes down. */
  RUNNING,
  SUCCEEDED,
  FAILED
}
