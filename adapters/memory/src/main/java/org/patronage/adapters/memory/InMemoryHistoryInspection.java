package org.patronage.adapters.memory;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;
import org.patronage.application.verification.HistoryInspection;
import org.patronage.application.verification.Inspected;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Version;

/** Looks at the history in memory, which is one value, so at one moment of it. */
public final class InMemoryHistoryInspection implements HistoryInspection {
  private final InMemoryWarehouse warehouse;

  public InMemoryHistoryInspection(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public Inspected inspect(Edition edition) {
    EditionState state = warehouse.tables().of(edition);
    return new Inspected(
        keys(state), stamps(state), state.ledger().values().toVector().map(of -> line(state, of)));
  }

  private static Seq<Inspected.Keys> keys(EditionState state) {
    return state
        .history()
        .keySet()
        .groupBy(HistoryKey::batchCode)
        .toVector()
        .map(feed -> new Inspected.Keys(feed._1, feed._2.size(), KeyChecks.broken(state, feed._2)));
  }

  private static Seq<Inspected.Stamped> stamps(EditionState state) {
    return state
        .history()
        .toVector()
        .flatMap(key -> key._2.values().map(one -> Tuple.of(key._1.batchCode(), one)))
        .groupBy(one -> one.map2(Version::stamp))
        .toVector()
        .map(one -> stamped(one._1, one._2.map(Tuple2::_2)));
  }

  private static Inspected.Stamped stamped(Tuple2<String, EventStamp> of, Seq<Version> own) {
    int expired = own.count(version -> !version.audit().active());
    return new Inspected.Stamped(of._1, of._2, own.size(), expired);
  }

  private static Inspected.Line line(EditionState state, LedgerEntry entry) {
    return Inspected.Line.of(entry, kept(state, entry.id()));
  }

  private static Inspected.Kept kept(EditionState state, String delivery) {
    return new Inspected.Kept(
        state.quarantine().count(line -> line.source().equals(delivery)),
        state.waiting().count(waiting -> waiting.delivery().id().equals(delivery)));
  }
}
