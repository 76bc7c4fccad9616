package org.patronage.application.verification;

import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.function.ToLongFunction;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.verification.Inspected.Line;
import org.patronage.application.verification.Inspected.Stamped;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Growth;
import org.patronage.domain.history.Invariant;
import org.patronage.domain.history.Tally;

/**
 * Holds the ledger of a feed against itself and against the history. How many versions a feed has
 * in all is exact, since every delivery says by how many the history grew. File by file it is not:
 * what a late delivery revised in the versions of others is counted once, in its own line, and not
 * with whose versions they were; so each of these counts may differ by what was revised in all, and
 * by no more. Where nothing was revised they are exact. So it is with a file that was taken back:
 * its own counts went with it, and what that did to the versions of others was revised.
 */
final class LedgerBalance {
  private final String feed;
  private final Seq<Line> lines;
  private final Option<Growth> grown;
  private final Seq<Stamped> stamps;
  private final Map<EventStamp, Stamped> held;
  private final long revised;
  private final boolean undone;

  LedgerBalance(Inspected seen, String feed) {
    this.feed = feed;
    this.lines = seen.linesOf(feed);
    this.grown = grown(seen.everyLineOf(feed));
    this.stamps = seen.stamps().filter(stamp -> stamp.batchCode().equals(feed));
    this.held = stamps.toMap(one -> Tuple.of(one.stamp(), one));
    this.revised = sum(Tally::revised);
    this.undone = seen.hasUndone(feed);
  }

  Seq<Finding> findings() {
    return List.of(knownFiles(), countsThatAddUp(), countsThatAreHeld(), grownAsCounted());
  }

  /** What the earlier pipeline had taken by the adoption is not asked for its files (RULES 4). */
  private Finding knownFiles() {
    Set<EventStamp> known = lines.filter(Line::stampsItsVersions).map(Line::stamp).toSet();
    Option<Instant> adopted =
        lines
            .filter(line -> line.kind() == DeliveryKind.ADOPTION)
            .map(line -> line.stamp().time())
            .max();
    Seq<Stamped> unknown =
        stamps
            .reject(one -> known.contains(one.stamp()))
            .reject(one -> adopted.exists(until -> !one.stamp().time().isAfter(until)));
    return new Finding(
        Invariant.KNOWN_FILE,
        feed,
        stamps.map(Stamped::versions).sum().longValue(),
        unknown.map(Stamped::versions).sum().longValue(),
        Finding.names(unknown.map(Stamped::stamp)));
  }

  private Finding countsThatAddUp() {
    Seq<Line> wrong = lines.reject(line -> line.counts().addUp());
    return new Finding(
        Invariant.COUNTS_ADD_UP,
        feed,
        lines.size(),
        wrong.size(),
        Finding.names(wrong.map(Line::stamp)));
  }

  private Finding countsThatAreHeld() {
    Map<EventStamp, Long> counted =
        lines
            .filter(LedgerBalance::isCounted)
            .groupBy(Line::stamp)
            .mapValues(own -> own.map(line -> line.counts().versions()).sum().longValue());
    long takenUp = takenUp();
    Seq<EventStamp> wrong =
        counted.reject(one -> isHeld(one._1, one._2, takenUp)).keySet().toVector().sorted();
    Seq<String> where = Finding.names(wrong);
    boolean ended = isExpiredAsCounted();
    return new Finding(
        Invariant.COUNTS_HELD,
        feed,
        counted.size() + 1L,
        wrong.size() + (ended ? 0 : 1),
        ended ? where : where.append("expired versions in all"));
  }

  /**
   * What no delivery did to the versions.
   *
   * @param growth by how many more there are than deliveries brought
   * @param expired by how many more have ended than deliveries counted, as closely as that is known
   */
  record Unaccounted(Growth growth, long expired) {}

  /** None where deliveries account for every version. */
  Option<Unaccounted> unaccounted() {
    Growth gap = grown.map(found()::minus).getOrElse(Growth.NONE);
    long expired = isExpiredAsCounted() ? 0 : found().expired() - sum(Tally::expired);
    return Option.when(
        !gap.equals(Growth.NONE) || expired != 0, () -> new Unaccounted(gap, expired));
  }

  private Growth found() {
    return new Growth(
        stamps.map(Stamped::versions).sum().longValue(),
        stamps.map(Stamped::expired).sum().longValue());
  }

  private Finding grownAsCounted() {
    Growth found = found();
    Seq<String> sums =
        grown
            .filter(counted -> !counted.equals(found))
            .map(
                counted ->
                    "%d versions, %d expired, where deliveries brought %d and %d"
                        .formatted(
                            found.versions(),
                            found.expired(),
                            counted.versions(),
                            counted.expired()))
            .toVector();
    return new Finding(
        Invariant.GROWN_AS_COUNTED, feed, grown.isDefined() ? 1 : 0, sums.size(), sums);
  }

  /** None where there is no line, or an earlier version of this program wrote one of them. */
  private static Option<Growth> grown(Seq<Line> lines) {
    return Option.sequence(lines.map(Line::growth)).flatMap(all -> all.reduceOption(Growth::plus));
  }

  /** What the earlier pipeline took has not been counted. */
  private static boolean isCounted(Line line) {
    return line.stampsItsVersions() && line.status() == DeliveryStatus.TAKEN;
  }

  private boolean isHeld(EventStamp stamp, long counted, long takenUp) {
    long found = held.get(stamp).map(Stamped::versions).getOrElse(0L);
    return counted - revised <= found && found <= counted + revised + takenUp;
  }

  /**
   * Versions of waiting records, and of lines read again, bear the stamps of the files that these
   * had come with.
   */
  private long takenUp() {
    return lines
        .filter(
            line -> line.kind() == DeliveryKind.UNRESOLVED || line.kind() == DeliveryKind.REPLAY)
        .map(line -> line.counts().versions())
        .sum()
        .longValue();
  }

  private boolean isExpiredAsCounted() {
    boolean adopted = lines.exists(line -> line.status() == DeliveryStatus.ADOPTED);
    long found = found().expired();
    long counted = sum(Tally::expired);
    long ofUndone = undone ? revised : 0;
    return adopted || (counted - revised <= found && found <= counted + ofUndone);
  }

  private long sum(ToLongFunction<Tally> count) {
    return lines.map(line -> count.applyAsLong(line.counts().tally())).sum().longValue();
  }
}
