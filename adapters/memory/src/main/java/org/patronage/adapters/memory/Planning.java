package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patronage.application.delivery.CatalogedFile;
import org.patronage.application.delivery.Delivery;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Arrival;
import org.patronage.domain.history.Feed;
import org.patronage.domain.history.HistoryPlan;
import org.patronage.domain.history.HistoryPlanner;
import org.patronage.domain.history.Version;

/** Brings arrivals, versions and evidence together by key, and plans every key. */
final class Planning<O extends Observation> {
  private final Feed<O> feed;
  private final EditionState state;
  private final Knowledge knowledge;
  private final Map<List<String>, List<Arrival<O>>> arrivals = new LinkedHashMap<>();

  Planning(Feed<O> feed, EditionState state, Knowledge knowledge) {
    this.feed = feed;
    this.state = state;
    this.knowledge = knowledge;
  }

  void deliver(Seq<Arrival.Delivered<O>> records) {
    records.forEach(record -> add(record.observation().key(), record));
  }

  /** Everyone who has a version by a file that is taken back; PT still says what it says. */
  void withdraw(Delivery.OfWithdrawal<O> withdrawal) {
    EventStamp gone = withdrawal.undone().stamp();
    state
        .history()
        .filter((key, versions) -> isOf(key) && versions.containsKey(gone))
        .keySet()
        .forEach(key -> withdraw(key.parts(), withdrawal));
  }

  private void withdraw(List<String> key, Delivery.OfWithdrawal<O> withdrawal) {
    EventStamp gone = withdrawal.undone().stamp();
    add(key, withdrawal.isMove() ? new Arrival.Moved<>(gone) : new Arrival.Withdrawn<>(gone));
    withdrawal
        .sweep()
        .filter(stamp -> knowledge.saysPermanent(key))
        .forEach(stamp -> add(key, new Arrival.Swept<>(stamp)));
    withdrawal.kept().forEach(stamp -> add(key, new Arrival.Kept<>(stamp)));
  }

  private boolean isOf(HistoryKey key) {
    return key.batchCode().equals(feed.batchCode());
  }

  /** Records of a file taken before, of the keys that the delivery touches. */
  void replay(CatalogedFile file, Seq<Accepted<O>> records) {
    records
        .filter(record -> arrivals.containsKey(record.observation().key()))
        .forEach(
            record ->
                add(
                    record.observation().key(),
                    new Arrival.Replayed<>(file.stamp(), record.line(), record.observation())));
  }

  /** Everyone of whom PT says {@code Y} and whom nothing delivered mentions (RULES 7). */
  void sweep(EventStamp stamp) {
    state
        .history()
        .filter((key, versions) -> isSwept(key, versions.values()))
        .keySet()
        .forEach(key -> add(key.parts(), new Arrival.Swept<>(stamp)));
  }

  Plans<O> plan() {
    Map<HistoryKey, HistoryPlan<O>> plans = new LinkedHashMap<>();
    arrivals.forEach((key, own) -> plans.put(historyKey(key), plan(key, own)));
    return new Plans<>(io.vavr.collection.HashMap.ofAll(plans));
  }

  private HistoryPlan<O> plan(List<String> key, List<Arrival<O>> own) {
    List<Version> known = state.versions(historyKey(key)).values().toJavaList();
    return HistoryPlanner.plan(feed.rule(), known, own, knowledge.of(key));
  }

  private boolean isSwept(HistoryKey key, Seq<Version> versions) {
    return isOf(key)
        && knowledge.saysPermanent(key.parts())
        && !arrivals.containsKey(key.parts())
        && versions.exists(version -> version.audit().active());
  }

  private void add(List<String> key, Arrival<O> arrival) {
    arrivals.computeIfAbsent(key, none -> new ArrayList<>()).add(arrival);
  }

  private HistoryKey historyKey(List<String> key) {
    return new HistoryKey(feed.batchCode(), key);
  }
}
