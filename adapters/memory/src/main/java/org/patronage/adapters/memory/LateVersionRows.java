package org.patronage.adapters.memory;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/** {@code late_versions} (RULES 11). */
final class LateVersionRows {
  /** The columns of a key by the number of its parts: of a rating, and of a caregiver. */
  private static final Map<Integer, List<String>> COLUMNS =
      HashMap.of(1, List.of("participant_id"), 3, List.of("ICN", "Veteran_ICN", "Applicant_Type"));

  private LateVersionRows() {}

  static Seq<Map<String, String>> of(EditionState edition) {
    return edition
        .late()
        .toVector()
        .flatMap(delivery -> delivery._2().toVector().map(own -> row(delivery._1(), own)));
  }

  private static Map<String, String> row(String deliveryId, LateVersion version) {
    return key(new Cells().with("delivery_id", deliveryId), version.key())
        .time("event_time", version.stamp().time())
        .with("uri", version.stamp().uri())
        .with("overtaken", version.overtaken())
        .row();
  }

  private static Cells key(Cells cells, HistoryKey key) {
    List<String> columns = COLUMNS.get(key.parts().size()).get();
    return List.ofAll(key.parts())
        .zip(columns)
        .foldLeft(
            cells.with("batch_cd", key.batchCode()), (row, part) -> row.with(part._2(), part._1()));
  }
}
