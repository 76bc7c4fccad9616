package org.patronage.application.delivery;

/** How a file stands to what its feed has applied already (RULES 9). */
public enum Timing {
  /** Newer than everything applied: the active versions are all that it can meet. */
  ON_TIME,
  /** Older than something applied: histories are worked out again from it on. */
  LATE
}
