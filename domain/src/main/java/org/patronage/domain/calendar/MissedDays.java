package org.patronage.domain.calendar;

/** What becomes of a task whose day went by without a run. */
public enum MissedDays {
  /** The next run makes up for it. */
  MADE_UP,
  /** It waits for its next day. */
  SKIPPED
}
