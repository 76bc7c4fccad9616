package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.vavr.collection.Map;
import io.vavr.control.Option;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.adapters.spark.HistoryMerge.Changes;
import org.patronage.adapters.spark.PlanAssembly.Known;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;
import org.patronage.application.verification.BrokenInvariants;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.history.DeliveryCounts;
import org.patronage.domain.history.Invariant;
import org.patronage.domain.history.Tally;

/**
 * Writes what a delivery came to, in an order that a crash cannot hurt: quarantine, waiting records
 * and late versions first, which the same delivery replaces when it is tried again; then the
 * history, whose commit carries the ledger entry; the ledger last, which {@link DeltaRecovery}
 * completes from that commit where it is missing. What a file that is taken back left beside the
 * history goes after that: without its effect, it must not wait to be taken up. The plan is held
 * against the invariants before.
 */
final class DeliveryCommit {
  private final TableWriter writer;
  private final DeltaHistory history;
  private final HistoryMerge merge;
  private final WaitingRecords waiting;
  private final LateVersions late;
  private final LedgerTable ledger;
  private final EditionRemains remains;

  DeliveryCommit(DeltaTables tables, DeltaHistory history, WaitingRecords waiting) {
    this.writer = new TableWriter(tables);
    this.history = history;
    this.merge = new HistoryMerge(tables, history);
    this.waiting = waiting;
    this.late = new LateVersions(tables);
    this.ledger = new LedgerTable(tables);
    this.remains = new EditionRemains(tables);
  }

  /**
   * What is to be written.
   *
   * @param known how far back the plan reached
   * @param undone the entry of the file that is taken back, as it will be
   */
  record Effects(
      FeedColumns<?> columns,
      LineCounts lines,
      Dataset<Row> records,
      Dataset<Row> plan,
      Known known,
      Option<LedgerEntry> undone) {}

  LedgerEntry commit(Edition edition, LedgerEntry entry, Effects effects, PlanCounts counts) {
    Tally tally = counts.tally();
    LedgerEntry counted = entry.counted(effects.lines(), tally);
    mustHold(edition, counted, counts.broken());
    if (effects.lines().rejected() > 0) {
      quarantine(edition, entry, effects.records());
    }
    if (effects.undone().isDefined()) {
      Dataset<Row> records = PlanCounts.kind(effects.plan(), PlanOutput.WAITING);
      waiting.keepToo(edition, entry, records, ledger.entries(edition));
    } else if (tally.unresolved() > 0 && entry.kind() != DeliveryKind.UNRESOLVED) {
      waiting.keep(edition, entry, PlanCounts.kind(effects.plan(), PlanOutput.WAITING));
    }
    late.keep(edition, entry, effects);
    LedgerEntry written =
        tally.changesHistory()
            ? merge.merge(edition, effects, counted, Changes.of(effects, counts))
            : counted;
    ledger.append(edition, effects.undone().toVector().prepend(written).asJava());
    remains.clearUndone(effects.undone().map(LedgerEntry::id).toJavaList());
    if (entry.kind() == DeliveryKind.UNRESOLVED) {
      waiting.release(edition, effects.columns(), effects.records());
    }
    return written;
  }

  private void mustHold(Edition edition, LedgerEntry entry, Map<Invariant, Long> broken) {
    String doing = entry.stamp().name();
    if (!broken.isEmpty()) {
      throw BrokenInvariants.planned(doing, history.place(edition), broken);
    }
    if (!DeliveryCounts.of(entry.lines(), entry.tally()).addUp()) {
      throw BrokenInvariants.counts(doing);
    }
  }

  private void quarantine(Edition edition, LedgerEntry entry, Dataset<Row> records) {
    Dataset<Row> rows =
        records
            .where(col("outcome").equalTo(FeedColumns.REJECTED))
            .select(
                lit(edition.id()).as("edition"),
                lit(entry.id()).as("delivery_id"),
                lit(entry.batchCode()).as("batch_cd"),
                col("uri"),
                lit(entry.stamp().name()).as("name"),
                col("line"),
                col("raw_line"),
                col("rules"),
                lit(entry.runId()).as("run_id"),
                lit(entry.takenAt()).as("taken_at"));
    String mine = "delivery_id = '%s'".formatted(entry.id());
    String former = history.isPublished(edition) ? mine : mine + ofEdition(edition);
    writer.replaceRows(TableDefinition.QUARANTINE, former, rows);
  }

  /** What readers see of a former edition stays until this one is published. */
  private static String ofEdition(Edition edition) {
    return " AND edition = '" + edition.id() + "'";
  }
}
