package org.patronage.domain.history;

import java.util.List;
import org.patronage.domain.feed.Observation;

/**
 * What arrivals do to one key.
 *
 * @param changes to its versions, in the order of their stamps
 * @param unresolved records of the delivery that wait for an identity
 * @param reason why they wait, empty where none does
 */
public record HistoryPlan<O extends Observation>(
    List<Change> changes, List<Arrival.Delivered<O>> unresolved, String reason, Tally tally) {}
