package org.patronage.adapters.spark;

import io.vavr.collection.Map;
import io.vavr.control.Option;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.adapters.spark.HistoryMerge.Changes;
import org.patronage.adapters.spark.PlanAssembly.Known;
import org.patronage.application.StorageException;
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
 * history goes after that: without its effect, it must not wait to be taken up. So does what was
 * kept aside and is applied now: where that is cut off, it is applied again and changes nothing.
 * The plan is held against the invariants before.
 */
final class DeliveryCommit {
  private final DeltaHistory history;
  private final HistoryMerge merge;
  private final WaitingRecords waiting;
  private final LateVersions late;
  private final LedgerTable ledger;
  private final EditionRemains remains;
  private final QuarantineTable quarantine;

  DeliveryCommit(DeltaTables tables, DeltaHistory history, WaitingRecords waiting) {
    this.history = history;
    this.quarantine = new QuarantineTable(tables);
    this.merge = new HistoryMerge(tables, history);
    this.waiting = waiting;
    this.late = new LateVersions(tables);
    this.ledger = new LedgerTable(tables);
    this.remains = new EditionRemains(tables);
  }

  /**
   * What is to be written.
   *
   * @param plannedAt the version of the history that the plan read
   * @param known how far back it reached
   * @param undone the entry of the file that is taken back, as it will be
   */
  record Effects(
      FeedColumns<?> columns,
      LineCounts lines,
      Dataset<Row> records,
      Dataset<Row> plan,
      long plannedAt,
      Known known,
      Option<LedgerEntry> undone) {}

  LedgerEntry commit(Edition edition, LedgerEntry entry, Effects effects, PlanCounts counts) {
    Tally tally = counts.tally();
    LedgerEntry counted = entry.counted(effects.lines(), tally).grownBy(counts.growth());
    mustBeTogether(entry, counts.apart());
    mustHold(edition, counted, counts.broken());
    keepRefused(edition, entry, effects);
    keepWaiting(edition, entry, effects, tally.unresolved());
    late.keep(edition, entry, effects);
    LedgerEntry written =
        tally.changesHistory()
            ? merge.merge(edition, effects, counted, Changes.of(effects, counts))
            : counted;
    ledger.append(edition, effects.undone().toVector().prepend(written).asJava());
    remains.clearUndone(effects.undone().map(LedgerEntry::id).toJavaList());
    settle(edition, entry, effects);
    return written;
  }

  /** Whatever Spark has learnt to do meanwhile: a record that misses its version makes a second. */
  private static void mustBeTogether(LedgerEntry entry, long apart) {
    if (apart > 0) {
      throw new StorageException(
          "Of %s, Spark brought %,d keys' versions and records to different tasks; nothing of it was applied"
              .formatted(entry.stamp().name(), apart),
          "Set spark.sql.adaptive.enabled to false and run again; then tell who maintains this program"
              + " which version of Spark it ran on.");
    }
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

  /** The lines of a replay are there already. */
  private void keepRefused(Edition edition, LedgerEntry entry, Effects effects) {
    if (entry.kind() != DeliveryKind.REPLAY) {
      boolean published = history.isPublished(edition);
      quarantine.keep(edition, entry, effects.records(), effects.lines().rejected(), published);
    }
  }

  /** What is read again, and what loses its version, waits as what its own file left. */
  private void keepWaiting(Edition edition, LedgerEntry entry, Effects effects, long unresolved) {
    Dataset<Row> records = PlanCounts.kind(effects.plan(), PlanOutput.WAITING);
    if (effects.undone().isDefined() || entry.kind() == DeliveryKind.REPLAY) {
      waiting.keepToo(edition, entry, records, ledger.entries(edition));
    } else if (entry.kind() != DeliveryKind.UNRESOLVED) {
      waiting.keep(edition, entry, records, unresolved);
    }
  }

  private void settle(Edition edition, LedgerEntry entry, Effects effects) {
    if (entry.kind() == DeliveryKind.UNRESOLVED) {
      waiting.release(edition, effects.columns(), effects.records());
    } else if (entry.kind() == DeliveryKind.REPLAY) {
      quarantine.settle(edition, entry, effects.records());
    }
  }
}
