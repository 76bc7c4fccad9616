package org.patronage.application.schedule;

/** What became of a job. */
public enum JobStatus {
  DONE,
  NOTHING_TO_DO,
  /** An earlier run did it. */
  DONE_BEFORE,
  FAILED
}
