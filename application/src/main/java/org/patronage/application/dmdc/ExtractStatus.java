package org.patronage.application.dmdc;

/** How far an extract has come. */
public enum ExtractStatus {
  /** Its records are kept; whether its file stands, the export directory says. */
  PREPARED,
  /** Its file appeared, and may have been fetched; what follows from it is still to be written. */
  SENT,
  /** Its file appeared, and everything that follows from it has been written. */
  DONE,
  /** Its file never appeared: the run was cut off before. */
  DROPPED
}
