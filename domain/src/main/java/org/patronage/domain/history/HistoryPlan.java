package org.patronage.domain.history;

import java.util.List;
import java.util.Set;
import org.patronage.domain.feed.Observation;

/**
 * What arrivals do to one key.
 *
 * @param changes to its versions, in the order of their stamps
 * @param unresolved records that wait for an identity: those of the delivery, and after a
 *     withdrawal later ones that may wait already
 * @param reason why they wait, empty where none does
 * @param broken invariants that would not hold of the key's versions afterwards; where there is
 *     any, the plan is not to be applied
 */
public record HistoryPlan<O extends Observation>(
    List<Change> changes,
    List<Arrival.Delivered<O>> unresolved,
    String reason,
    Tally tally,
    Set<Invariant> broken) {

  /** By how many versions the key's history grows. */
  public Growth growth() {
    return changes.stream().map(Change::growth).reduce(Growth.NONE, Growth::plus);
  }
}
