package org.patronage.application.dmdc;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.domain.feed.EventStamp;

/**
 * Of which versions before its window an export tells, besides (RULES 11).
 *
 * @param late deliveries that no export has looked at: their versions
 * @param retaken deliveries that an export looked at, and that were taken again since; restores: of
 *     their versions, those of persons of whom DMDC was told otherwise, or nothing
 * @param doubtful the stamps of {@code retaken}, and of all deliveries where the history was
 *     restored since: of persons of whom DMDC was last told by one of these, those of whom it was
 *     told otherwise. By another stamp it was told of a file that is still to be taken again
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
