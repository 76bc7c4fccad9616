package org.patronage.domain.history;

import java.util.Arrays;
import java.util.List;

/** What holds of every history at any time, whoever wrote it last (RULES 4, 5, 7, 9). */
public enum Invariant {
  /** Of the versions of a key one is active, no more and no less. */
  ONE_ACTIVE("one version of a key is active"),
  /** A version with {@code Y} is followed by versions with {@code Y} alone (RULES 7). */
  STICKY_Y("a Y is never taken back"),
  /**
   * No two versions of a key have one stamp, the active one is the newest, and each expired one
   * ends neither before it begins nor after the next one has begun.
   */
  IN_ORDER("versions of a key follow each other"),
  /** The stamp of every version is that of a delivery that the ledger knows as applied. */
  KNOWN_FILE("the ledger knows the file of a version"),
  /** {@link DeliveryCounts#addUp}, for every delivery that was applied. */
  COUNTS_ADD_UP("the counts of a delivery add up"),
  /** What deliveries are said to have led to is what the history holds. */
  COUNTS_HELD("the history holds what was counted"),
  /** Versions, and expired ones among them, are as many as deliveries brought, less those gone. */
  GROWN_AS_COUNTED("every version came by a delivery"),
  /** As many lines of a file are in the quarantine as were refused, whatever became of them. */
  LINES_KEPT("the quarantine holds every refused line"),
  /** As many records wait as found no identity, less those that were taken up since (RULES 6). */
  RECORDS_WAIT("who found no identity waits");

  private final String rule;

  Invariant(String rule) {
    this.rule = rule;
  }

  /** Those that the versions of one key decide by themselves ({@link KeyInvariants}). */
  public static List<Invariant> ofOneKey() {
    return List.of(ONE_ACTIVE, STICKY_Y, IN_ORDER);
  }

  /** Those that take the ledger, too. */
  public static List<Invariant> ofLedger() {
    return Arrays.stream(values()).filter(one -> !ofOneKey().contains(one)).toList();
  }

  /** It in words, as a statement. */
  public String rule() {
    return rule;
  }
}
