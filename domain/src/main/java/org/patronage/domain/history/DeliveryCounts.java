package org.patronage.domain.history;

import org.patronage.domain.feed.LineCounts;

/**
 * The counts of a delivery as they were written down, whether right or wrong (RULES 5).
 *
 * @param read its data lines
 * @param accepted records that count
 * @param rejected lines in the quarantine
 * @param tally what it did to the history
 */
public record DeliveryCounts(long read, long accepted, long rejected, Tally tally) {

  /** Those of a delivery that was read and worked out. */
  public static DeliveryCounts of(LineCounts lines, Tally tally) {
    return new DeliveryCounts(lines.read(), tally.accepted(), lines.rejected(), tally);
  }

  /**
   * Whether every line ended as exactly one of accepted, duplicate and rejected, and every accepted
   * record as one of created, changed, unchanged and unresolved.
   */
  public boolean addUp() {
    return read == accepted + tally.duplicate() + rejected && accepted == tally.accepted();
  }

  /** The versions that it led to, if nothing was revised later. */
  public long versions() {
    return tally.created() + tally.changed() + tally.ptDriven();
  }
}
