package org.patronage.domain.history;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;

/**
 * Works out the versions of one key (RULES 9). On a normal day the known history is the active
 * version and the arrival comes after it. When an arrival is older than something applied already,
 * the caller gives every version of the key, and as {@link Arrival.Replayed} every later record;
 * the history is then worked out again from the arrival on. The order of arrival therefore leaves
 * no trace, nor does a file that was withdrawn.
 */
public final class HistoryPlanner {
  private HistoryPlanner() {}

  /**
   * Plans one key.
   *
   * @param known its versions in any order: at least the active one, and all of them where an
   *     arrival does not come after it
   * @param arrivals what comes in, in any order
   * @param today what is known of the person besides the feed
   */
  public static <O extends Observation> HistoryPlan<O> plan(
      HistoryRule<O> rule, List<Version> known, List<Arrival<O>> arrivals, Evidence today) {
    Former former = Former.of(known, arrivals);
    TreeMap<EventStamp, Moment<O>> moments = new TreeMap<>();
    for (Arrival<O> arrival : arrivals) {
      if (former.minds(arrival, today)) {
        moment(moments, arrival.stamp()).add(rule.precedence(), arrival);
      }
    }
    known.forEach(version -> moment(moments, version.stamp()).stand(version));
    Unfolding<O> unfolding = new Unfolding<>(rule, today, former);
    moments.forEach(unfolding::take);
    return unfolding.finish(known);
  }

  private static <O extends Observation> Moment<O> moment(
      Map<EventStamp, Moment<O>> moments, EventStamp stamp) {
    return moments.computeIfAbsent(stamp, none -> new Moment<>());
  }
}
