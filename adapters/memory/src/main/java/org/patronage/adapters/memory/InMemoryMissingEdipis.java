package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import org.patronage.application.dmdc.MissingEdipis;
import org.patronage.application.history.Edition;
import org.patronage.domain.dmdc.DmdcFile;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Version;

/** Sets EDIPIs in the history in memory. */
public final class InMemoryMissingEdipis implements MissingEdipis {
  private final InMemoryWarehouse warehouse;

  public InMemoryMissingEdipis(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public void fill(Edition edition, DmdcFile prepared) {
    EditionState state = warehouse.tables().of(edition);
    Seq<ExtractRecord> filled =
        warehouse.tables().dmdc().of(prepared).filter(own -> lacks(state, own));
    Map<HistoryKey, TreeMap<EventStamp, Version>> history =
        filled.foldLeft(state.history(), InMemoryMissingEdipis::filled);
    EditionState after = state.withHistory(history);
    warehouse.change(tables -> tables.with(after));
  }

  private static boolean lacks(EditionState state, ExtractRecord own) {
    return state
        .versions(own.key())
        .get(own.version().stamp())
        .exists(version -> version.audit().active() && version.who().edipi().isEmpty());
  }

  private static Map<HistoryKey, TreeMap<EventStamp, Version>> filled(
      Map<HistoryKey, TreeMap<EventStamp, Version>> history, ExtractRecord own) {
    Version version = own.version();
    return history
        .computeIfPresent(own.key(), (key, versions) -> versions.put(version.stamp(), version))
        ._2();
  }
}
