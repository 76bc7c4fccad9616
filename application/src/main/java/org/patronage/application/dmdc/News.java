package org.patronage.application.dmdc;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.domain.feed.EventStamp;

/**
 * Which versions before its window an export tells of as well (RULES 11).
 *
 * @param late deliveries that no export has looked at: all their versions
 * @param retaken deliveries that an export looked at and that were taken again since, and restores:
 *     of their versions, those that say something else than DMDC was last told of the person, or of
 *     whose person it was told nothing
 * @param doubtful stamps: of persons of whom DMDC was last told by one of them, the versions that
 *     say something else now. Those of {@code retaken}; after a restore, those of the whole ledger
 *     but for what is held. Who was last told of by another stamp waits until that file is taken
 *     again
 */
public record News(Seq<LedgerEntry> late, Seq<LedgerEntry> retaken, Seq<EventStamp> doubtful) {
  static final News NONE = new News(List.empty(), List.empty(), List.empty());

  /** Whether anything has to be held against what DMDC was told. */
  public boolean asksWhatWasTold() {
    return doubtful.nonEmpty();
  }

  /** What is looked at. */
  Seq<LedgerEntry> deliveries() {
    return late.appendAll(retaken);
  }
}
