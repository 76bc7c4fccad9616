package org.patronage.domain.history;

import io.vavr.control.Option;
import java.util.List;
import org.patronage.domain.feed.Observation;

/**
 * Tells whether a file that comes after everything else says nothing new of a key, by no more than
 * the rule compares. Of most keys it does not, and then nothing else of them need be known.
 */
public final class Screening {
  private Screening() {}

  /**
   * Screens one key.
   *
   * @param active its one active version, none where it has none; of its columns only the time of
   *     its event and {@link HistoryRule#compared} need be filled
   * @param records of the key in the file, one at least, in any order
   * @param permanentAndTotal true where a PT source says {@code Y}
   * @return the tally where {@link HistoryPlanner} would change nothing; none where it has to say,
   *     as for a version of the file's time or later
   */
  public static <O extends Observation> Option<Tally> settled(
      HistoryRule<O> rule,
      Option<Version> active,
      List<Arrival.Delivered<O>> records,
      boolean permanentAndTotal) {
    return active
        .filter(known -> known.stamp().time().isBefore(records.get(0).stamp().time()))
        .flatMap(known -> settled(rule, known, moment(rule, records), permanentAndTotal));
  }

  private static <O extends Observation> Option<Tally> settled(
      HistoryRule<O> rule, Version active, Moment<O> said, boolean permanentAndTotal) {
    Evidence evidence = new Evidence(Option.none(), permanentAndTotal);
    Decision decision =
        rule.decide(Option.some(active), said.observation().orElseThrow(), evidence);
    return Option.when(
        decision instanceof Decision.Unchanged,
        () -> new Tally(said.duplicates(), 0, 0, 1, 0, 0, 0, 0));
  }

  private static <O extends Observation> Moment<O> moment(
      HistoryRule<O> rule, List<Arrival.Delivered<O>> records) {
    Moment<O> moment = new Moment<>();
    records.forEach(record -> moment.add(rule.precedence(), record));
    return moment;
  }
}
