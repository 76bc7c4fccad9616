package org.patronage.application.backup;

/** What becomes of a table's rows when a backup is restored. */
public enum Restoring {
  /**
   * The backup's rows take their place. Such tables are one history, told in several tables, and
   * are restored together: a ledger that knows more than the history would lose files for good.
   */
  REPLACED,
  /** A journal: the backup's rows come back beside those that were written since. */
  GROWING,
  /** In no backup: made again from what it was made of. */
  NOT_KEPT
}
