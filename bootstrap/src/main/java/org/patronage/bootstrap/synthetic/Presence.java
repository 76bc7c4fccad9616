package org.patronage.bootstrap.synthetic;

/** Whether a person stands in a daily file, and whether with a new rating. */
enum Presence {
  ABSENT,
  UNCHANGED,
  CHANGED
}
