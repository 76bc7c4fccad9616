package org.patronage.application.delivery;

/** What a ledger entry is about. */
public enum DeliveryKind {
  FILE,
  SEED,
  PT_SWEEP,
  UNRESOLVED,
  /** The table of the earlier pipeline: everything up to its newest event counts as taken. */
  ADOPTION
}
