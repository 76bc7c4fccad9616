package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.feed.Rejection;
import org.patronage.domain.history.Arrival;

/**
 * A delivery that has been read.
 *
 * @param replayFrom from where on later files are read again
 * @param sweep the stamp of the PT sweep that goes with it
 * @param takenUp the waiting records that it consists of
 */
record Received<O extends Observation>(
    Seq<Arrival.Delivered<O>> records,
    Seq<Rejection> rejections,
    LineCounts lines,
    Option<EventStamp> replayFrom,
    Option<EventStamp> sweep,
    Seq<WaitingRecord> takenUp) {

  static <O extends Observation> Received<O> file(
      ReadFile<O> file, EventStamp stamp, Option<EventStamp> replayFrom, Option<EventStamp> sweep) {
    return new Received<>(
        file.accepted().map(one -> new Arrival.Delivered<>(stamp, one.line(), one.observation())),
        file.rejections(),
        file.lines(),
        replayFrom,
        sweep,
        Vector.empty());
  }

  static <O extends Observation> Received<O> sweep(EventStamp stamp) {
    return new Received<>(
        Vector.empty(),
        Vector.empty(),
        LineCounts.NONE,
        Option.none(),
        Option.some(stamp),
        Vector.empty());
  }

  static <O extends Observation> Received<O> waiting(
      Seq<Arrival.Delivered<O>> records,
      Seq<WaitingRecord> takenUp,
      Option<EventStamp> replayFrom) {
    return new Received<>(
        records,
        Vector.empty(),
        new LineCounts(records.size(), 0, 0),
        replayFrom,
        Option.none(),
        takenUp);
  }
}
