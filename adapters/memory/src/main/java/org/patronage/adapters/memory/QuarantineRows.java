package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;

/** {@code quarantine} (RULES 5). */
final class QuarantineRows {
  private QuarantineRows() {}

  static Seq<Map<String, String>> of(EditionState edition) {
    return edition.quarantine().map(QuarantineRows::row);
  }

  private static Map<String, String> row(QuarantinedLine line) {
    LedgerEntry delivery = line.delivery();
    return new Cells()
        .with("delivery_id", delivery.id())
        .with("batch_cd", delivery.batchCode())
        .with("uri", delivery.stamp().uri())
        .with("name", delivery.stamp().name())
        .with("line", line.rejection().line())
        .with("raw_line", line.rejection().text())
        .with("rules", line.rejection().rules().mkString("; "))
        .with("run_id", delivery.runId())
        .time("taken_at", delivery.takenAt())
        .row();
  }
}
