package org.patronage.application.delivery;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.quarantine.LineSelection;
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

  /**
   * A file taken back: whatever bears its stamp goes, and the histories of these persons are worked
   * out again from there, as if it had never come.
   *
   * @param undone its ledger entry as it will be
   * @param sweep where those are swept again who had a version by the file and of whom PT says
   *     {@code Y} today: the first later delivery that swept PT as it is now; none where there is
   *     no such delivery, and for a move
   * @param kept from where on a {@code Y} of the file's own versions holds, whatever PT says by now
   *     (RULES 7): {@code sweep}, else the last delivery that remains; none where nothing remains
   * @param replacement the file that takes its place, and event time
   */
  record OfWithdrawal<O extends Observation>(
      Feed<O> feed,
      LedgerEntry undone,
      Option<EventStamp> sweep,
      Option<EventStamp> kept,
      Option<CatalogedFile> replacement)
      implements Delivery<O> {

    /** Whether it is one content, which is put at an earlier place. */
    public boolean isMove() {
      return replacement.exists(file -> file.content().sha256().equals(undone.sha256()));
    }

    /** From where on the feed's later files are read again. */
    public EventStamp from() {
      EventStamp gone = undone.stamp();
      return replacement
          .map(CatalogedFile::stamp)
          .filter(own -> own.isBefore(gone))
          .getOrElse(gone);
    }
  }

  /** The waiting records whose persons the lookup knows by now (RULES 6). */
  record OfUnresolved<O extends Observation>(Feed<O> feed, Whose whose) implements Delivery<O> {
    /** Whose records are meant. */
    public enum Whose {
      ANYBODY,
      /** Of those who have no version yet, whom no later file has to be read again for. */
      NEWCOMERS
    }
  }

  /**
   * Lines of the quarantine, read again where they landed, each with its own file and event time
   * (RULES 5). Those that are accepted now count together with the other records of their files;
   * those that are not stay.
   *
   * @param files where they are, each applied before
   * @param lines which of the lines of these files in the quarantine
   */
  record OfQuarantined<O extends Observation>(
      Feed<O> feed, Seq<TakenFile<O>> files, LineSelection lines) implements Delivery<O> {}

  /**
   * A file that has been applied.
   *
   * @param deliveryId its entry in the ledger
   * @param feed how it is read, which for a seed is another contract
   */
  record TakenFile<O extends Observation>(String deliveryId, Feed<O> feed, CatalogedFile file) {}
}
