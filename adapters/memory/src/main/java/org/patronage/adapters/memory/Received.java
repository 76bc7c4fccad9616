package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.Delivery;
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
 * @param withdrawal the file that it takes back
 * @param replayed where the lines of the quarantine are that it consists of
 */
record Received<O extends Observation>(
    Seq<Arrival.Delivered<O>> records,
    Seq<Rejection> rejections,
    LineCounts lines,
    Option<EventStamp> replayFrom,
    Option<EventStamp> sweep,
    Seq<WaitingRecord> takenUp,
    Option<Delivery.OfWithdrawal<O>> withdrawal,
    Option<ReplayedLines<O>> replayed) {

  static <O extends Observation> Received<O> file(
      ReadFile<O> file, EventStamp stamp, Option<EventStamp> replayFrom, Option<EventStamp> sweep) {
    return new Received<>(
        file.accepted().map(one -> new Arrival.Delivered<>(stamp, one.line(), one.observation())),
        file.rejections(),
        file.lines(),
        replayFrom,
        sweep,
        Vector.empty(),
        Option.none(),
        Option.none());
  }

  /** A file taken back; the records are those of its replacement. */
  static <O extends Observation> Received<O> withdrawal(
      Delivery.OfWithdrawal<O> withdrawal, Option<ReadFile<O>> replacement) {
    Option<EventStamp> stamp = withdrawal.replacement().map(CatalogedFile::stamp);
    Received<O> records =
        replacement
            .map(file -> file(file, stamp.get(), Option.none(), Option.none()))
            .getOrElse(Received::nothing);
    return new Received<>(
        records.records,
        records.rejections,
        records.lines,
        Option.some(withdrawal.from()),
        Option.none(),
        Vector.empty(),
        Option.some(withdrawal),
        Option.none());
  }

  private static <O extends Observation> Received<O> nothing() {
    return new Received<>(
        Vector.empty(),
        Vector.empty(),
        LineCounts.NONE,
        Option.none(),
        Option.none(),
        Vector.empty(),
        Option.none(),
        Option.none());
  }

  static <O extends Observation> Received<O> sweep(EventStamp stamp) {
    return new Received<>(
        Vector.empty(),
        Vector.empty(),
        LineCounts.NONE,
        Option.none(),
        Option.some(stamp),
        Vector.empty(),
        Option.none(),
        Option.none());
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
        takenUp,
        Option.none(),
        Option.none());
  }

  static <O extends Observation> Received<O> replayed(
      ReplayedLines<O> lines, Option<EventStamp> replayFrom) {
    return new Received<>(
        lines.records(),
        lines.rejections(),
        lines.counts(),
        replayFrom,
        Option.none(),
        Vector.empty(),
        Option.none(),
        Option.some(lines));
  }
}
