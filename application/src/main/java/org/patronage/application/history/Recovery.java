package org.patronage.application.history;

/** What a run that was cut off left behind in the history. */
public interface Recovery {
  /**
   * Makes it good, before anything else is written: an effect that stands without its ledger entry
   * gets it, once it has been held against the invariants. One that breaks them is taken back.
   *
   * @throws org.patronage.application.StorageException if an effect had to be taken back, or a
   *     table cannot be read or written
   */
  void recover();
}
