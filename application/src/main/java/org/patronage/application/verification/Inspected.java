package org.patronage.application.verification;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.DeliveryCounts;
import org.patronage.domain.history.Growth;
import org.patronage.domain.history.Invariant;

/**
 * What was seen of a history, counted; no person is in it.
 *
 * @param feeds those that have versions
 * @param stamps as many as deliveries ever led to versions
 * @param ledger the newest line of every delivery
 */
public record Inspected(Seq<Keys> feeds, Seq<Stamped> stamps, Seq<Line> ledger) {

  /**
   * The keys of a feed.
   *
   * @param broken how many keys break an invariant of one key; those that hold may be missing
   */
  public record Keys(String batchCode, long count, Map<Invariant, Long> broken) {}

  /**
   * The versions of one stamp.
   *
   * @param stamp where a row lacks time or file, the epoch or an empty URI
   * @param expired how many of them are not active
   */
  public record Stamped(String batchCode, EventStamp stamp, long versions, long expired) {}

  /**
   * A line of the ledger as it is stored, whether its counts are right or wrong.
   *
   * @param stamp of a delivery that leads to versions of its own, theirs
   * @param growth by how many versions the feed's history grew by it, also where it was taken back
   *     since; none where an earlier version of this program did not write it down
   * @param kept what stands beside the history as its own
   */
  public record Line(
      DeliveryKind kind,
      DeliveryStatus status,
      String batchCode,
      EventStamp stamp,
      DeliveryCounts counts,
      Option<Growth> growth,
      Kept kept) {

    /** The line of an entry, with what it left beside the history. */
    public static Line of(LedgerEntry entry, Kept kept) {
      return new Line(
          entry.kind(),
          entry.status(),
          entry.batchCode(),
          entry.stamp(),
          DeliveryCounts.of(entry.lines(), entry.tally()),
          entry.growth(),
          kept);
    }

    boolean isOf(String feed) {
      return (status.isApplied() || kind == DeliveryKind.UNDO) && batchCode.equals(feed);
    }

    /** Whether it is of a file whose counts, being taken back, count no more. */
    boolean isUndoneOf(String feed) {
      return status == DeliveryStatus.UNDONE && batchCode.equals(feed);
    }

    /** Whether it is of a file that was read and counted, which an adopted one was not. */
    boolean isTakenFile() {
      return status == DeliveryStatus.TAKEN
          && (kind == DeliveryKind.FILE || kind == DeliveryKind.SEED);
    }

    /** Whether the versions that it leads to bear its stamp (RULES 6: waiting records do not). */
    boolean stampsItsVersions() {
      return kind == DeliveryKind.FILE
          || kind == DeliveryKind.SEED
          || kind == DeliveryKind.PT_SWEEP;
    }
  }

  /**
   * What stands beside the history of one delivery.
   *
   * @param refused its lines in the quarantine, whatever was decided about them
   * @param waiting its records that wait for an identity
   */
  public record Kept(long refused, long waiting) {
    public static final Kept NOTHING = new Kept(0, 0);
  }

  /** The same with further lines. */
  Inspected with(Seq<Line> lines) {
    return new Inspected(feeds, stamps, ledger.appendAll(lines));
  }

  /** The lines of a feed's deliveries that count. */
  Seq<Line> linesOf(String feed) {
    return ledger.filter(line -> line.isOf(feed));
  }

  /** Those, and the lines of files that were taken back. */
  Seq<Line> everyLineOf(String feed) {
    return ledger.filter(line -> line.isOf(feed) || line.isUndoneOf(feed));
  }

  /** Whether a file of a feed was taken back, so that its own counts count no more. */
  boolean hasUndone(String feed) {
    return ledger.exists(line -> line.isUndoneOf(feed));
  }

  /** Every feed of which there is a version or a line. */
  Seq<String> batchCodes() {
    return feeds
        .map(Keys::batchCode)
        .appendAll(stamps.map(Stamped::batchCode))
        .appendAll(ledger.map(Line::batchCode))
        .distinct()
        .sorted();
  }
}
