package org.patronage.adapters.spark;

/** How many rows of the history a plan is to change, or a commit has changed. */
record RowCounts(long inserted, long updated, long deleted) {
  long all() {
    return inserted + updated + deleted;
  }

  /** In words, for messages, where others were planned. */
  String insteadOf(RowCounts planned) {
    return words() + " where " + planned.words() + " were planned";
  }

  private String words() {
    return "%d new, %d changed and %d removed rows".formatted(inserted, updated, deleted);
  }
}
