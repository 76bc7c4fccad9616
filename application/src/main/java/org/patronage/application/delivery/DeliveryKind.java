package org.patronage.application.delivery;

/** What a ledger entry is about. */
public enum DeliveryKind {
  FILE,
  SEED,
  PT_SWEEP,
  UNRESOLVED,
  /** Lines of the quarantine, read again. */
  REPLAY,
  /** What taking a file back did to the history; the file's own entry becomes UNDONE beside it. */
  UNDO,
  /** The table of the earlier pipeline: everything up to its newest event counts as taken. */
  ADOPTION,
  /** Versions that came, went or ended by no delivery, which somebody has accounted for. */
  SETTLED,
  /**
   * A file of which the earlier pipeline told DMDC, as a rebuild notes it; whether the rebuilt
   * history has it another entry says.
   */
  TOLD,
  /** What a rebuild found that DMDC has still to be told of; it has no feed and no file. */
  REBUILD,
  /**
   * Since here DMDC may know otherwise than this ledger says: after a restore, or after a rebuild
   * that came before all that had to be held against what DMDC was told. No feed, no file.
   */
  RESTORE;

  /** Whether it is about the history as a whole, in the place of a delivery. */
  public boolean isOfHistory() {
    return this == REBUILD || this == RESTORE;
  }
}
