package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import org.patronage.application.quarantine.Decision;

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
        .with("status", line.status())
        .with("decided_by", line.decision().map(Decision::by))
        .time("decided_at", line.decision().map(Decision::at))
        .with("why", line.decision().map(Decision::why))
        .row();
  }
}
