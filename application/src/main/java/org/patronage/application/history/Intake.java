package org.patronage.application.history;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;

/** A delivery that has been read and not yet applied; used by one thread, closed after use. */
public interface Intake extends AutoCloseable {

  /** How its lines were read; for waiting records, how many can be taken up now. */
  LineCounts lines();

  /**
   * From where on the feed's later files must be read again to apply it, none where they need not.
   */
  Option<EventStamp> replayFrom();

  /**
   * Applies the delivery: quarantine and waiting records, then in one commit its versions, then its
   * ledger entry. A crash in between is made good by {@link Editions#current}; nothing is applied
   * twice.
   *
   * @param later the applied files of the feed after {@link #replayFrom}, in any order
   * @param entry the ledger entry to complete with counts and table version
   * @return the entry as written
   * @throws org.patronage.application.StorageException if the commit fails; nothing is applied then
   */
  LedgerEntry apply(Seq<CatalogedFile> later, LedgerEntry entry);

  /** Lets go of what was read. */
  @Override
  void close();
}
