package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/** {@code late_versions} (RULES 11). */
final class LateVersionRows {
  private LateVersionRows() {}

  static Seq<Map<String, String>> of(EditionState edition) {
    return edition
        .late()
        .toVector()
        .flatMap(delivery -> delivery._2().toVector().map(own -> row(delivery._1(), own)));
  }

  private static Map<String, String> row(String deliveryId, LateVersion version) {
    return new Cells()
        .with("delivery_id", deliveryId)
        .with("batch_cd", version.key().batchCode())
        .with("key", String.join("|", version.key().parts()))
        .time("event_time", version.stamp().time())
        .with("uri", version.stamp().uri())
        .row();
  }
}
