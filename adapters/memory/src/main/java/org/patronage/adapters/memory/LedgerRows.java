package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.history.Growth;
import org.patronage.domain.history.Tally;

/** {@code file_ledger}. */
final class LedgerRows {
  private LedgerRows() {}

  static Seq<Map<String, String>> of(EditionState edition) {
    return edition.ledger().values().toVector().map(LedgerRows::row);
  }

  private static Map<String, String> row(LedgerEntry entry) {
    Cells cells =
        new Cells()
            .with("delivery_id", entry.id())
            .with("kind", entry.kind())
            .with("status", entry.status())
            .with("batch_cd", entry.batchCode())
            .with("uri", entry.stamp().uri())
            .with("name", entry.stamp().name())
            .time("event_time", entry.stamp().time())
            .with("sha256", entry.sha256())
            .with("size", entry.size())
            .with("run_id", entry.runId())
            .time("taken_at", entry.takenAt());
    return counts(cells, entry.lines(), entry.tally())
        .with("net_versions", entry.growth().map(Growth::versions))
        .with("net_expired", entry.growth().map(Growth::expired))
        .with("table_version", entry.tableVersion())
        .with("pt_state", entry.ptState())
        .with("note", entry.note())
        .row();
  }

  private static Cells counts(Cells cells, LineCounts lines, Tally tally) {
    return cells
        .with("lines_read", lines.read())
        .with("accepted", tally.accepted())
        .with("duplicate", tally.duplicate())
        .with("rejected", lines.rejected())
        .with("unusual", lines.unusual())
        .with("created", tally.created())
        .with("changed", tally.changed())
        .with("unchanged", tally.unchanged())
        .with("unresolved", tally.unresolved())
        .with("expired", tally.expired())
        .with("pt_driven", tally.ptDriven())
        .with("revised", tally.revised());
  }
}
