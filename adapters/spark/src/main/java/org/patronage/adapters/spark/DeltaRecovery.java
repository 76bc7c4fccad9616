package org.patronage.adapters.spark;

import java.util.List;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Recovery;

/**
 * Completes the ledger from the history's newest commit, which carries the entry with itself. A
 * commit without its entry in the ledger is one that nobody has looked at; so it is looked at here,
 * where the whole feed is read, since what the commit touched is not known any more.
 */
public final class DeltaRecovery implements Recovery {
  private final DeltaTables tables;
  private final DeltaHistory history;
  private final LedgerTable ledger;
  private final CommitEvidence evidence;
  private final CommitCheck check;

  public DeltaRecovery(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.history = warehouse.history();
    this.ledger = new LedgerTable(tables);
    this.evidence = new CommitEvidence(tables, history);
    this.check = new CommitCheck(history);
  }

  @Override
  public void recover() {
    tables
        .operation("finish what a run before left undone")
        .perform(() -> history.published().ifPresent(this::completeLedger));
  }

  private void completeLedger(Edition edition) {
    evidence
        .find(edition)
        .filter(found -> isMissing(edition, found.entry()))
        .forEach(found -> accept(edition, found));
  }

  private boolean isMissing(Edition edition, LedgerEntry entry) {
    return ledger.entries(edition).stream()
        .noneMatch(known -> known.status().isApplied() && known.id().equals(entry.id()));
  }

  private void accept(Edition edition, CommitEvidence.Found found) {
    LedgerEntry entry = found.entry();
    String doing = entry.stamp().name();
    if (found.rows() != found.planned()) {
      String what = HistoryMerge.otherRows(found.planned(), found.rows());
      throw check.takeBack(edition, doing, what, found.version());
    }
    check.afterCrash(edition, entry.batchCode(), doing, found.version());
    ledger.append(edition, List.of(entry));
  }
}
