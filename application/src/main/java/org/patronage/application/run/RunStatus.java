package org.patronage.application.run;

/** How a run ended. */
public enum RunStatus {
  SUCCEEDED,
  FAILED
}
