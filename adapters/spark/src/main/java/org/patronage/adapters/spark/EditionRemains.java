package org.patronage.adapters.spark;

import java.util.List;
import org.patronage.application.history.Edition;

/** What editions leave behind: unpublished tables, rows of a former edition. */
final class EditionRemains {
  private final DeltaTables tables;

  EditionRemains(DeltaTables tables) {
    this.tables = tables;
  }

  /** Drops what a rebuild left that was cut off, beside the edition that readers see. */
  void clearUnpublished(Edition published) {
    if (dropUnpublished()) {
      clearFormer(published);
    }
  }

  /**
   * Drops the tables of editions that were never published.
   *
   * @return whether there were some
   */
  boolean dropUnpublished() {
    List<String> found = tables.list(DeltaHistory.SHADOW);
    found.forEach(tables::drop);
    return !found.isEmpty();
  }

  /**
   * Drops a former edition's ledger, waiting records and late versions, and its quarantine but for
   * files that {@code edition} has not taken.
   */
  void clearFormer(Edition edition) {
    delete(TableDefinition.LEDGER, "edition <> '" + edition.id() + "'");
    delete(TableDefinition.UNRESOLVED, "edition <> '" + edition.id() + "'");
    delete(TableDefinition.LATE_VERSIONS, "edition <> '" + edition.id() + "'");
    List<String> taken =
        new LedgerTable(tables)
            .entries(edition).stream()
                .filter(entry -> entry.status().isApplied())
                .map(entry -> "'" + entry.id() + "'")
                .toList();
    if (!taken.isEmpty()) {
      delete(
          TableDefinition.QUARANTINE,
          "edition <> '%s' AND delivery_id IN (%s)"
              .formatted(edition.id(), String.join(", ", taken)));
    }
  }

  /** Drops the quarantine and the waiting records of deliveries that were taken back. */
  void clearUndone(List<String> deliveries) {
    if (!deliveries.isEmpty()) {
      String theirs = "delivery_id IN ('%s')".formatted(String.join("', '", deliveries));
      delete(TableDefinition.UNRESOLVED, theirs);
      delete(TableDefinition.QUARANTINE, theirs);
    }
  }

  private void delete(TableDefinition definition, String condition) {
    boolean any = !tables.readOrCreate(definition).where(condition).isEmpty();
    if (any) {
      tables
          .changes()
          .carryOut("DELETE FROM " + tables.identifier(definition) + " WHERE " + condition);
    }
  }
}
