package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;

/** {@code quarantine} (RULES 5). */
final class QuarantineRows {
  private QuarantineRows() {}

  static Seq<Map<String, String>> of(EditionState edition) {
    return edition.quarantine().map(QuarantineRows::row);
  }

  private static Map<String, String> row(QuarantinedLine line) {
    return new Cells()
        .with("delivery_id", line.source())
        .with("batch_cd", line.batchCode())
        .with("uri", line.uri())
        .with("name", line.name())
        .with("line", line.line())
        .with("raw_line", line.text())
        .with("rules", line.rules())
        .with("run_id", line.receipt().runId())
        .time("taken_at", line.receipt().takenAt())
        .row();
  }
}
