package org.patronage.domain.history;

import io.vavr.control.Option;
import java.util.Comparator;
import java.util.List;
import org.patronage.domain.feed.Observation;

/**
 * Tells whether a file that comes after everything else says nothing new of a key, by no more than
 * the rule compares. Of most keys it does, and then nothing else of them need be known.
 */
public final class Screening {
  private static final Tally ONE_UNCHANGED = new Tally(0, 0, 0, 1, 0, 0, 0, 0);

  private Screening() {}

  /**
   * Screens one key.
   *
   * @param active its one active version, none where it has none; of the columns of a version only
   *     {@link HistoryRule#compared} need be filled
   * @param records of the key in the file, one at least, in any order
   * @param permanentAndTotal true where a PT source says {@code Y}
   * @return the tally where {@link HistoryPlanner} would change nothing; none where it has to say
   */
  public static <O extends Observation> Option<Tally> settled(
      HistoryRule<O> rule,
      Option<Version> active,
      List<Arrival.Delivered<O>> records,
      boolean permanentAndTotal) {
    if (active.isEmpty()) {
      return Option.none();
    }
    Evidence evidence = new Evidence(Option.none(), permanentAndTotal);
    return rule.decide(active, counting(rule, records).observation(), evidence)
            instanceof Decision.Unchanged
        ? Option.some(ONE_UNCHANGED.plus(new Tally(records.size() - 1, 0, 0, 0, 0, 0, 0, 0)))
        : Option.none();
  }

  private static <O extends Observation> Arrival.Delivered<O> counting(
      HistoryRule<O> rule, List<Arrival.Delivered<O>> records) {
    return records.size() == 1
        ? records.get(0)
        : records.stream()
            .max(
                Comparator.comparing(
                        (Arrival.Delivered<O> record) -> record.observation(), rule.precedence())
                    .thenComparing(Arrival.Delivered::line))
            .orElseThrow();
  }
}
