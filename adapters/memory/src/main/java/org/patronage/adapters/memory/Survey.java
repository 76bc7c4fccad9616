package org.patronage.adapters.memory;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;
import java.time.Instant;
import org.patronage.application.history.FeedSurvey;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.StoredForm;
import org.patronage.domain.history.Version;

/**
 * Looks through a feed's versions. Here every version has its event, and no two of a key share one.
 */
final class Survey {
  private Survey() {}

  static FeedSurvey of(EditionState edition, String batchCode) {
    Seq<TreeMap<EventStamp, Version>> keys =
        edition.history().filterKeys(key -> key.batchCode().equals(batchCode)).values();
    return new FeedSurvey(
        newest(keys), 0, 0, newestEnded(keys), severalActive(keys), otherForm(edition, batchCode));
  }

  private static Option<Instant> newest(Seq<TreeMap<EventStamp, Version>> keys) {
    return keys.flatMap(TreeMap::keySet).map(EventStamp::time).max();
  }

  private static long newestEnded(Seq<TreeMap<EventStamp, Version>> keys) {
    return keys.count(own -> !own.last()._2().audit().active());
  }

  private static long severalActive(Seq<TreeMap<EventStamp, Version>> keys) {
    return keys.count(own -> own.values().count(version -> version.audit().active()) > 1);
  }

  private static long otherForm(EditionState edition, String batchCode) {
    return HistoryRows.of(edition)
        .filter(row -> row.get("Batch_CD").contains(batchCode))
        .count(row -> !List.of(StoredForm.values()).forAll(form -> holds(form, row)));
  }

  private static boolean holds(StoredForm form, Map<String, String> row) {
    return form.columns().stream().allMatch(column -> form.holds(row.get(column)));
  }
}
