package org.patronage.contract;

/** What may come over the tables of {@link InvariantsSuite}, beside the ports. */
public enum Damage {
  /** The expired rating of participant 11 is active again. */
  SECOND_ACTIVE,
  /** The active rating of participant 12, which has a {@code Y}, has an {@code N}. */
  Y_TAKEN_BACK,
  /** The expired rating of participant 11 ends a year later than it did. */
  OVERLAP,
  /** The versions of {@code CPIDODIEX_2.csv} come from {@code elsewhere.csv}. */
  UNKNOWN_FILE,
  /** The expired rating of participant 11 is gone. */
  LOST_VERSION,
  /** The ledger counts one line more of {@code CPIDODIEX_1.csv}. */
  FALSE_LINES,
  /** The ledger counts one new person more of {@code CPIDODIEX_1.csv}, and one line more. */
  FALSE_CREATED,
  /** The refused line of {@code CPIDODIEX_1.csv} is gone from the quarantine. */
  LOST_LINE,
  /** The record that waits for the identity of participant 19 is gone. */
  LOST_WAITING,
  /**
   * Somebody adds an active rating of participant 11, of 10 %, from {@code elsewhere.csv}, before
   * every other one.
   */
  FOREIGN_ACTIVE
}
