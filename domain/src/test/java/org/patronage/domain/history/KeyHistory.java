package org.patronage.domain.history;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.util.ArrayList;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;

/**
 * The history of one key in a test, and the landed records that it came from. Gives the planner
 * what a store gives it: on time the active version alone, otherwise all versions and the later
 * records.
 */
public final class KeyHistory<O extends Observation> {
  private final HistoryRule<O> rule;
  private TreeMap<EventStamp, List<O>> landed = TreeMap.empty();
  private List<Version> versions = List.empty();

  public KeyHistory(HistoryRule<O> rule) {
    this.rule = rule;
  }

  /** A file comes in that says this of the key, on lines 2, 3 and so on. */
  public HistoryPlan<O> take(EventStamp stamp, Evidence today, List<O> said) {
    List<Arrival<O>> own = lines(said, (line, one) -> new Arrival.Delivered<>(stamp, line, one));
    List<Arrival<O>> later = List.empty();
    if (isLate(stamp)) {
      later =
          List.ofAll(landed)
              .filter(file -> stamp.isBefore(file._1))
              .flatMap(
                  file ->
                      lines(file._2, (line, one) -> new Arrival.Replayed<>(file._1, line, one)));
    }
    HistoryPlan<O> plan = plan(stamp, own.appendAll(later), today);
    landed = landed.put(stamp, said);
    return plan;
  }

  public HistoryPlan<O> take(EventStamp stamp, Evidence today, O said) {
    return take(stamp, today, List.of(said));
  }

  /** A PT source says {@code Y}, and the file of that stamp does not mention the key. */
  public HistoryPlan<O> sweep(EventStamp stamp) {
    return plan(stamp, List.of(new Arrival.Swept<>(stamp)), Evidence.NONE);
  }

  /**
   * The file of that stamp is taken back; PT says {@code Y} where {@code sweep} is. A {@code Y} of
   * its version is kept there, else behind everything.
   */
  public HistoryPlan<O> withdraw(EventStamp stamp, Evidence today, Option<EventStamp> sweep) {
    landed = landed.remove(stamp);
    List<Arrival<O>> later =
        List.ofAll(landed)
            .filter(file -> stamp.isBefore(file._1))
            .flatMap(
                file -> lines(file._2, (line, one) -> new Arrival.Replayed<>(file._1, line, one)));
    List<Arrival<O>> swept = List.ofAll(sweep).map(Arrival.Swept<O>::new);
    List<Arrival<O>> kept = List.ofAll(sweep.orElse(newest(stamp))).map(Arrival.Kept<O>::new);
    Arrival<O> gone = new Arrival.Withdrawn<>(stamp);
    HistoryPlan<O> plan =
        Histories.plan(rule, versions, later.appendAll(swept).appendAll(kept).prepend(gone), today);
    versions = Histories.apply(versions, plan);
    return plan;
  }

  private Option<EventStamp> newest(EventStamp without) {
    return List.ofAll(landed.keySet())
        .appendAll(versions.map(Version::stamp))
        .remove(without)
        .max();
  }

  /**
   * The file of a stamp comes in once more at an earlier one, which is its place from now on; a
   * {@code Y} that it gave is kept from {@code behind} on.
   */
  public HistoryPlan<O> move(EventStamp from, EventStamp to, Evidence today, EventStamp behind) {
    List<O> said = landed.get(from).getOrElse(List.empty());
    landed = landed.remove(from);
    List<Arrival<O>> own = lines(said, (line, one) -> new Arrival.Delivered<>(to, line, one));
    List<Arrival<O>> later =
        List.ofAll(landed)
            .filter(file -> to.isBefore(file._1))
            .flatMap(
                file -> lines(file._2, (line, one) -> new Arrival.Replayed<>(file._1, line, one)));
    Arrival<O> gone = new Arrival.Moved<>(from);
    Arrival<O> kept = new Arrival.Kept<>(behind);
    HistoryPlan<O> plan =
        Histories.plan(rule, versions, own.appendAll(later).prepend(kept).prepend(gone), today);
    versions = Histories.apply(versions, plan);
    landed = landed.put(to, said);
    return plan;
  }

  /** Everything that ever landed comes in again, at once, and leaves the versions as they are. */
  public HistoryPlan<O> again(Evidence today) {
    List<Arrival<O>> all =
        List.ofAll(landed)
            .flatMap(
                file -> lines(file._2, (line, one) -> new Arrival.Delivered<>(file._1, line, one)));
    return Histories.plan(rule, versions, all, today);
  }

  /** Whether the stamp stands before something applied already. */
  public boolean isLate(EventStamp stamp) {
    return landed.keySet().exists(stamp::isBefore)
        || versions.exists(version -> stamp.isBefore(version.stamp()));
  }

  public List<Version> versions() {
    return versions;
  }

  private HistoryPlan<O> plan(EventStamp stamp, List<Arrival<O>> arrivals, Evidence today) {
    List<Version> known =
        isLate(stamp) ? versions : versions.filter(version -> version.audit().active());
    HistoryPlan<O> plan = Histories.plan(rule, known, arrivals, today);
    versions = Histories.apply(versions, plan);
    return plan;
  }

  private List<Arrival<O>> lines(List<O> said, Line<O> line) {
    java.util.List<Arrival<O>> arrivals = new ArrayList<>();
    said.forEach(one -> arrivals.add(line.of(arrivals.size() + 2L, one)));
    return List.ofAll(arrivals);
  }

  /** A record's line number and what it says, as an arrival. */
  private interface Line<O extends Observation> {
    Arrival<O> of(long number, O said);
  }
}
