package org.patronage.adapters.spark;

/** How many rows of the history a plan is to add and remove, or a commit has. */
record RowCounts(long added, long removed) {
  long all() {
    return added + removed;
  }

  /** In words, for messages, where others were planned. */
  String insteadOf(RowCounts planned) {
    return words() + " where " + planned.words() + " were planned";
  }

  private String words() {
    return "%d rows added and %d removed".formatted(added, removed);
  }
}
