package org.patronage.application.run;

/** What is done to a delivery, one after another. */
public enum Phase {
  /** Its content is looked at, and its lines are read and validated. */
  READ,
  /** What it does to the history is worked out. */
  PLAN,
  /** That is written. */
  WRITE
}
