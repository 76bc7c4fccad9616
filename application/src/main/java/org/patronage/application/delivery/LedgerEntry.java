package org.patronage.application.delivery;

import io.vavr.control.Option;
import java.time.Instant;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.history.Tally;

/**
 * A line of the ledger.
 *
 * @param id names the delivery; a second entry of that id stands in the first one's place
 * @param batchCode the feed
 * @param stamp full URI and event time
 * @param sha256 the content, empty where the delivery is no file
 * @param size in bytes
 * @param runId the run that took it, at {@code takenAt}
 * @param tableVersion the version of the history that it led to; none where it changed nothing, and
 *     in a rebuild, whose deliveries reach the table together when the edition is published
 * @param ptState what the PT sources were when they were swept, none where they were not
 * @param note why it is held, empty otherwise
 */
public record LedgerEntry(
    String id,
    DeliveryKind kind,
    DeliveryStatus status,
    String batchCode,
    EventStamp stamp,
    String sha256,
    long size,
    String runId,
    Instant takenAt,
    LineCounts lines,
    Tally tally,
    Option<Long> tableVersion,
    Option<String> ptState,
    String note) {

  /** An entry of a delivery that has not been counted yet. */
  public static LedgerEntry of(
      String id, DeliveryKind kind, String batchCode, EventStamp stamp, Receipt receipt) {
    return new LedgerEntry(
        id,
        kind,
        DeliveryStatus.TAKEN,
        batchCode,
        stamp,
        "",
        0,
        receipt.runId(),
        receipt.takenAt(),
        LineCounts.NONE,
        Tally.NONE,
        Option.none(),
        Option.none(),
        "");
  }

  /** The entry of a file. */
  public static LedgerEntry ofFile(
      CatalogedFile file, DeliveryKind kind, String batchCode, Receipt receipt) {
    String sha256 = file.content().sha256();
    return of(batchCode + "-" + sha256, kind, batchCode, file.stamp(), receipt)
        .withContent(sha256, file.file().size());
  }

  /**
   * Whether an update created versions with it; what a rebuild creates, or the earlier pipeline
   * created, is none of those (RULES 11).
   *
   * @param rebuild the run that the edition was rebuilt by, which also names it
   */
  public boolean createdVersionsInUpdate(String rebuild) {
    return status == DeliveryStatus.TAKEN && tally.changesHistory() && !runId.equals(rebuild);
  }

  private LedgerEntry withContent(String digest, long bytes) {
    return new LedgerEntry(
        id,
        kind,
        status,
        batchCode,
        stamp,
        digest,
        bytes,
        runId,
        takenAt,
        lines,
        tally,
        tableVersion,
        ptState,
        note);
  }

  public LedgerEntry as(DeliveryStatus other, String why) {
    return new LedgerEntry(
        id,
        kind,
        other,
        batchCode,
        stamp,
        sha256,
        size,
        runId,
        takenAt,
        lines,
        tally,
        tableVersion,
        ptState,
        why);
  }

  public LedgerEntry withId(String other) {
    return new LedgerEntry(
        other,
        kind,
        status,
        batchCode,
        stamp,
        sha256,
        size,
        runId,
        takenAt,
        lines,
        tally,
        tableVersion,
        ptState,
        note);
  }

  public LedgerEntry counted(LineCounts lineCounts, Tally effect) {
    return new LedgerEntry(
        id,
        kind,
        status,
        batchCode,
        stamp,
        sha256,
        size,
        runId,
        takenAt,
        lineCounts,
        effect,
        tableVersion,
        ptState,
        note);
  }

  public LedgerEntry at(long version) {
    return new LedgerEntry(
        id,
        kind,
        status,
        batchCode,
        stamp,
        sha256,
        size,
        runId,
        takenAt,
        lines,
        tally,
        Option.some(version),
        ptState,
        note);
  }

  public LedgerEntry withPtState(String state) {
    return new LedgerEntry(
        id,
        kind,
        status,
        batchCode,
        stamp,
        sha256,
        size,
        runId,
        takenAt,
        lines,
        tally,
        tableVersion,
        Option.some(state),
        note);
  }
}
