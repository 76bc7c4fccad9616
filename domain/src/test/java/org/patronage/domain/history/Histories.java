package org.patronage.domain.history;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;

/** Does to stored versions what a plan says, as strictly as a table would. */
public final class Histories {
  private Histories() {}

  /** Plans what arrivals do to known versions. */
  public static <O extends Observation> HistoryPlan<O> plan(
      HistoryRule<O> rule, List<Version> known, List<Arrival<O>> arrivals, Evidence today) {
    return HistoryPlanner.plan(rule, known.asJava(), arrivals.asJava(), today);
  }

  /** The versions after {@code plan}, in the order of their stamps. */
  public static List<Version> apply(List<Version> versions, HistoryPlan<?> plan) {
    Map<EventStamp, Version> stored =
        TreeMap.ofEntries(versions.map(one -> new io.vavr.Tuple2<>(one.stamp(), one)));
    for (Change change : plan.changes()) {
      stored = apply(stored, change);
    }
    return List.ofAll(stored.values());
  }

  private static Map<EventStamp, Version> apply(Map<EventStamp, Version> stored, Change change) {
    if (change instanceof Change.Insert insert) {
      check(!stored.containsKey(insert.version().stamp()), "inserted twice", change);
      return stored.put(insert.version().stamp(), insert.version());
    }
    if (change instanceof Change.Rewrite rewrite) {
      check(stored.containsKey(rewrite.version().stamp()), "nothing to rewrite", change);
      return stored.put(rewrite.version().stamp(), rewrite.version());
    }
    EventStamp removed = change.stamp();
    check(stored.containsKey(removed), "nothing to remove", change);
    return stored.remove(removed);
  }

  private static void check(boolean sound, String problem, Change change) {
    if (!sound) {
      throw new IllegalStateException(problem + ": " + change);
    }
  }
}
