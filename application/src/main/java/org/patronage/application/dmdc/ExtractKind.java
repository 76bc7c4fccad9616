package org.patronage.application.dmdc;

/** What a file for DMDC is for. */
public enum ExtractKind {
  /** What is new since the last one; leads to a checkpoint (RULES 11). */
  EXPORT,
  /** Some days again, on request; leads to no checkpoint. */
  REPEAT,
  /** Versions that got their EDIPI late (RULES 12). */
  EDIPI_BACKFILL
}
