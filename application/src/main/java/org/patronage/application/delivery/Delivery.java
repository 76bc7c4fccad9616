package org.patronage.application.delivery;

import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Feed;

/** Something to be applied to the history, whole or not at all. */
public sealed interface Delivery<O extends Observation> {
  Feed<O> feed();

  /**
   * The records of a landed file.
   *
   * @param ptSweep whether PT is swept with it (RULES 7)
   */
  record OfFile<O extends Observation>(
      Feed<O> feed, CatalogedFile file, Timing timing, PtSweep ptSweep) implements Delivery<O> {}

  /**
   * The PT sources alone, no file being due.
   *
   * @param stamp place and time of the PT table, after everything applied
   */
  record OfPt<O extends Observation>(Feed<O> feed, EventStamp stamp) implements Delivery<O> {}

  /** The waiting records whose persons the lookup knows by now (RULES 6). */
  record OfUnresolved<O extends Observation>(Feed<O> feed) implements Delivery<O> {}
}
