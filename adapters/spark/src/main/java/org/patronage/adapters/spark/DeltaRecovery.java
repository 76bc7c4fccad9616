package org.patronage.adapters.spark;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.temporal.ChronoUnit;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.DeliveryStatus;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Recovery;

/**
 * Completes the ledger from the history's newest commit, which carries the entries with itself. A
 * commit without its entry in the ledger is one that nobody has looked at; so it is looked at here,
 * where the whole feed is read, since what the commit touched is not known any more. What files
 * that were taken back left beside the history goes, wherever that was cut off; so does what was
 * kept beside it of deliveries that it never came to.
 */
public final class DeltaRecovery implements Recovery {
  private final DeltaTables tables;
  private final DeltaHistory history;
  private final LedgerTable ledger;
  private final CommitEvidence evidence;
  private final CommitCheck check;
  private final EditionRemains remains;
  private final AttemptRemains attempts;

  public DeltaRecovery(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.history = warehouse.history();
    this.ledger = new LedgerTable(tables);
    this.evidence = new CommitEvidence(history);
    this.check = new CommitCheck(history);
    this.remains = new EditionRemains(tables);
    this.attempts = new AttemptRemains(warehouse);
  }

  @Override
  public void recover() {
    tables
        .operation("finish what a run before left undone")
        .perform(() -> history.published().ifPresent(this::complete));
  }

  private void complete(Edition edition) {
    remains.clearUnpublished(edition);
    Seq<LedgerEntry> known = Vector.ofAll(ledger.entries(edition));
    Seq<LedgerEntry> missing =
        evidence
            .find(edition)
            .map(found -> accept(edition, found, known))
            .getOrElse(Vector.empty());
    Seq<LedgerEntry> ledgered =
        known.reject(entry -> missing.exists(entry::isOfTheSame)).appendAll(missing);
    attempts.clear(edition, ledgered);
    remains.clearUndone(
        ledgered
            .filter(entry -> entry.status() == DeliveryStatus.UNDONE)
            .filter(entry -> entry.kind() == DeliveryKind.FILE)
            .map(LedgerEntry::id)
            .distinct()
            .asJava());
  }

  /**
   * Writes the entries of a commit that the ledger lacks, once it has been looked at. One that the
   * run itself would have taken back, to plan anew, is taken back now: its files are due again. If
   * rows changed after it, which would go with it, the invariants decide.
   */
  private Seq<LedgerEntry> accept(
      Edition edition, CommitEvidence.Found found, Seq<LedgerEntry> known) {
    Seq<LedgerEntry> missing =
        found.entries().filter(entry -> known.forAll(one -> isOlder(one, entry)));
    if (missing.isEmpty()) {
      return missing;
    }
    if (mustGo(edition, found)) {
      String doing = found.delivery().stamp().name();
      check.takeBack(edition, doing, HistoryMerge.OUTDATED, found.version());
      return Vector.empty();
    }
    mustHold(edition, found);
    ledger.append(edition, missing.asJava());
    return missing;
  }

  private boolean mustGo(Edition edition, CommitEvidence.Found found) {
    long next = history.lastCommit(edition).version() + 1;
    return found
            .plannedAt()
            .exists(version -> history.changedBetween(edition, version, found.version()))
        && !history.changedBetween(edition, found.version(), next);
  }

  /**
   * Of two entries of one delivery the newer counts, which may say that it was taken back. The
   * ledger keeps microseconds.
   */
  private static boolean isOlder(LedgerEntry known, LedgerEntry entry) {
    return !known.isOfTheSame(entry)
        || !known.status().wasApplied()
        || known.takenAt().isBefore(entry.takenAt().truncatedTo(ChronoUnit.MICROS));
  }

  private void mustHold(Edition edition, CommitEvidence.Found found) {
    LedgerEntry entry = found.delivery();
    String doing = entry.stamp().name();
    if (found.rows() != found.planned()) {
      String what =
          "it changed %d rows where %d were planned".formatted(found.rows(), found.planned());
      throw check.refusal(edition, doing, what, found.version());
    }
    check.afterCrash(edition, entry.batchCode(), doing, found.version());
  }
}
