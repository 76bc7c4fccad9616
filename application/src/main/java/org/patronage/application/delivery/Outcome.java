package org.patronage.application.delivery;

import io.vavr.control.Option;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.history.Growth;
import org.patronage.domain.history.Tally;

/**
 * What became of a delivery.
 *
 * @param note why it is held or passed over, or what is remarkable about it; empty otherwise
 * @param growth by how many versions the history of its feed grew, by every delivery of its id
 *     together; none where an earlier version of this program did not write it down
 * @param tableVersion the version of the history that it led to; none where it changed nothing, and
 *     in a rebuild, whose deliveries reach the table together when the edition is published
 * @param ptState what the PT sources were when they were swept, none where they were not
 */
public record Outcome(
    DeliveryStatus status,
    String note,
    LineCounts lines,
    Tally tally,
    Option<Growth> growth,
    Option<Long> tableVersion,
    Option<String> ptState) {

  /** Taken, and not counted yet. */
  static final Outcome UNCOUNTED =
      new Outcome(
          DeliveryStatus.TAKEN,
          "",
          LineCounts.NONE,
          Tally.NONE,
          Option.some(Growth.NONE),
          Option.none(),
          Option.none());

  Outcome as(DeliveryStatus other, String why) {
    return new Outcome(other, why, lines, tally, growth, tableVersion, ptState);
  }

  Outcome counted(LineCounts read, Tally effect) {
    return new Outcome(status, note, read, effect, growth, tableVersion, ptState);
  }

  Outcome grownBy(Growth more) {
    return grown(growth.map(more::plus));
  }

  Outcome grown(Option<Growth> all) {
    return new Outcome(status, note, lines, tally, all, tableVersion, ptState);
  }

  Outcome at(long version) {
    return new Outcome(status, note, lines, tally, growth, Option.some(version), ptState);
  }

  Outcome withPtState(String state) {
    return new Outcome(status, note, lines, tally, growth, tableVersion, Option.some(state));
  }
}
