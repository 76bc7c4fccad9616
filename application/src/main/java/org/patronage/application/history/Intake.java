package org.patronage.application.history;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;

/** A delivery that has been read and not yet worked out; used by one thread, closed after use. */
public interface Intake extends AutoCloseable {

  /** How its lines were read; for waiting records, how many can be taken up now. */
  LineCounts lines();

  /**
   * From where on the feed's later files must be read again to apply it, none where they need not.
   */
  Option<EventStamp> replayFrom();

  /**
   * Works out what the delivery does to the history, which stays as it is.
   *
   * @param later the applied files of the feed after {@link #replayFrom}, in any order
   * @param entry the ledger entry that it would lead to, without counts and table version
   * @throws org.patronage.application.StorageException if a file or a table cannot be read
   */
  DeliveryPlan plan(Seq<CatalogedFile> later, LedgerEntry entry);

  /** Lets go of what was read. */
  @Override
  void close();
}
