package org.patronage.domain.dmdc;

/** How a version came to be looked at for an export (RULES 11). */
public enum Origin {
  /** By its event time. */
  IN_TIME,
  /** Because an update created it after the last export, at an event time that had been sent. */
  LATE
}
