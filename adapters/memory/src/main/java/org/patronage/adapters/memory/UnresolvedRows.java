package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.domain.history.Arrival;

/** {@code unresolved_records} (RULES 6). */
final class UnresolvedRows {
  private UnresolvedRows() {}

  static Seq<Map<String, String>> of(EditionState edition) {
    return edition.waiting().map(UnresolvedRows::row);
  }

  private static Map<String, String> row(WaitingRecord waiting) {
    LedgerEntry delivery = waiting.delivery();
    Arrival.Delivered<?> record = waiting.record();
    return new Cells()
        .with("delivery_id", delivery.id())
        .with("batch_cd", delivery.batchCode())
        .with("uri", record.stamp().uri())
        .time("event_time", record.stamp().time())
        .with("line", record.line())
        .with("key", String.join("|", record.observation().key()))
        .with("reason", waiting.reason())
        .with("run_id", delivery.runId())
        .time("taken_at", delivery.takenAt())
        .row();
  }
}
