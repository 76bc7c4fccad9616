package org.patronage.application.run;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.HistorySize;
import org.patronage.application.identity.CorrelationCounts;

/**
 * What a run did.
 *
 * @param mode {@code UPDATE} or {@code REBUILD}
 * @param identity the lookup's counts, none where it was fresh
 * @param deliveries in the order in which they were looked at
 * @param size the history after the run
 */
public record RunReport(
    RunMode mode,
    Option<CorrelationCounts> identity,
    Seq<LedgerEntry> deliveries,
    HistorySize size) {

  /** Files that wait for somebody's decision; with any, the run has failed. */
  public Seq<LedgerEntry> held() {
    return deliveries.filter(entry -> entry.status() == DeliveryStatus.HELD);
  }

  public RunStatus status() {
    return held().isEmpty() ? RunStatus.SUCCEEDED : RunStatus.FAILED;
  }

  /** Which files are held and why, empty where none is. */
  public String problem() {
    return held().map(entry -> entry.stamp().name() + " is held: " + entry.note()).mkString("; ");
  }
}
