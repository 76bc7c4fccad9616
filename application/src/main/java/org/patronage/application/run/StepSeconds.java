package org.patronage.application.run;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import org.patronage.application.delivery.LedgerEntry;

/**
 * How long a run took, in seconds.
 *
 * @param steps by step, in their order
 * @param deliveries by phase, of each delivery by its id
 */
record StepSeconds(Map<String, Double> steps, Map<String, Map<String, Double>> deliveries) {

  /** The phases of a delivery; none where nobody timed it, as where it was adopted. */
  Map<String, Double> of(LedgerEntry entry) {
    return deliveries.getOrElse(entry.id(), LinkedHashMap.empty());
  }
}
