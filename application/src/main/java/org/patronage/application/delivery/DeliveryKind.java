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
  ADOPTION
}
