package org.patronage.domain.quality;

/** What became of something that went to the quarantine (RULES 5). */
public enum LineStatus {
  /** Nobody has decided about it; nothing of it is in the history. */
  OPEN,
  /** Read again and accepted: in the history, or waiting for an identity. */
  REPLAYED,
  /** Somebody decided that nothing is to be done about it; kept, and not applied. */
  DISCARDED
}
