package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Change;
import org.patronage.domain.history.Growth;
import org.patronage.domain.history.HistoryPlan;
import org.patronage.domain.history.Invariant;
import org.patronage.domain.history.Tally;
import org.patronage.domain.history.Version;

/** What a delivery does to the keys that it touches. */
record Plans<O extends Observation>(Map<HistoryKey, HistoryPlan<O>> byKey) {

  Tally tally() {
    return byKey.values().map(HistoryPlan::tally).foldLeft(Tally.NONE, Tally::plus);
  }

  Growth growth() {
    return byKey.values().map(HistoryPlan::growth).foldLeft(Growth.NONE, Growth::plus);
  }

  /** How many keys would break each invariant; those that would hold are missing. */
  Map<Invariant, Long> broken() {
    return KeyChecks.count(byKey.values().iterator().map(HistoryPlan::broken));
  }

  /** The records that wait, as those of {@code delivery}. */
  Seq<WaitingRecord> waiting(LedgerEntry delivery) {
    return byKey
        .values()
        .toVector()
        .flatMap(
            plan ->
                Vector.ofAll(plan.unresolved())
                    .map(record -> new WaitingRecord(delivery, record, plan.reason())));
  }

  /** The versions that it brings into force or overtakes at another event than its own. */
  Set<LateVersion> late(LedgerEntry delivery) {
    return delivery.stampsVersions()
        ? told().reject(version -> version.stamp().equals(delivery.stamp()))
        : told();
  }

  /** The versions that it brings into force or overtakes. */
  Set<LateVersion> told() {
    return byKey
        .toVector()
        .flatMap(
            planned ->
                Vector.ofAll(planned._2().changes())
                    .filter(change -> change.isNews() || change.isOvertaken())
                    .map(
                        change ->
                            new LateVersion(planned._1(), change.stamp(), change.isOvertaken())))
        .toSet();
  }

  /** A history after these changes; the same object where there are none. */
  Map<HistoryKey, TreeMap<EventStamp, Version>> changed(
      Map<HistoryKey, TreeMap<EventStamp, Version>> history) {
    Map<HistoryKey, TreeMap<EventStamp, Version>> result = history;
    for (var planned : byKey) {
      if (!planned._2().changes().isEmpty()) {
        HistoryKey key = planned._1();
        TreeMap<EventStamp, Version> versions = result.getOrElse(key, TreeMap.empty());
        for (Change change : planned._2().changes()) {
          versions = Changes.apply(versions, change);
        }
        result = versions.isEmpty() ? result.remove(key) : result.put(key, versions);
      }
    }
    return result;
  }
}
