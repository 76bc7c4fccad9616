package org.patronage.adapters.spark;

import java.util.List;
import java.util.regex.Pattern;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/** What editions leave behind: unpublished tables, rows of a former edition. */
final class EditionRemains {
  /** An edition is named by the run that makes it: its clock, and eight digits of chance. */
  private static final Pattern OF_A_RUN =
      Pattern.compile(DeltaHistory.SHADOW + "\\d{8}t\\d{6}z_[0-9a-f]{8}(_empty)?");

  private final DeltaTables tables;

  EditionRemains(DeltaTables tables) {
    this.tables = tables;
  }

  /**
   * Drops what a rebuild left that was cut off, beside the edition that readers see. A table whose
   * name is not that of a run is somebody else's.
   */
  void clearUnpublished(Edition published) {
    List<String> left =
        tables.list(DeltaHistory.SHADOW).stream()
            .filter(name -> OF_A_RUN.matcher(name).matches())
            .toList();
    if (!left.isEmpty()) {
      left.forEach(tables::drop);
      clearFormer(published);
    }
  }

  /** Drops the tables of editions that were never published. */
  void dropUnpublished() {
    tables.list(DeltaHistory.SHADOW).forEach(tables::drop);
  }

  /**
   * Drops a former edition's ledger, waiting records and late versions, and its quarantine but for
   * files that {@code edition} has not taken; these go by their content from then on, as the
   * delivery will that takes them.
   */
  void clearFormer(Edition edition) {
    delete(TableDefinition.LEDGER, "edition <> '" + edition.id() + "'");
    delete(TableDefinition.UNRESOLVED, "edition <> '" + edition.id() + "'");
    delete(TableDefinition.LATE_VERSIONS, "edition <> '" + edition.id() + "'");
    List<String> taken =
        new LedgerTable(tables)
            .entries(edition).stream()
                .filter(entry -> entry.status().isApplied())
                .map(entry -> "'" + LedgerEntry.contentOf(entry.id()) + "'")
                .toList();
    if (!taken.isEmpty()) {
      delete(
          TableDefinition.QUARANTINE,
          "edition <> '%s' AND substring_index(delivery_id, '@', 1) IN (%s)"
              .formatted(edition.id(), String.join(", ", taken)));
    }
    change(
        TableDefinition.QUARANTINE,
        "UPDATE %s SET delivery_id = substring_index(delivery_id, '@', 1)",
        "edition <> '%s' AND delivery_id LIKE '%%@%%'".formatted(edition.id()));
  }

  /** Drops the quarantine and the waiting records of deliveries that were taken back. */
  void clearUndone(List<String> deliveries) {
    clearUndone(TableDefinition.UNRESOLVED, deliveries);
    clearUndone(TableDefinition.QUARANTINE, deliveries);
  }

  private void clearUndone(TableDefinition definition, List<String> deliveries) {
    List<String> held =
        deliveries.stream()
            .filter(id -> tables.access().mayHold(definition.table(), "delivery_id", id))
            .toList();
    if (!held.isEmpty()) {
      delete(definition, "delivery_id IN ('%s')".formatted(String.join("', '", held)));
    }
  }

  private void delete(TableDefinition definition, String condition) {
    change(definition, "DELETE FROM %s", condition);
  }

  /** Where any row is meant; else nothing is written. */
  private void change(TableDefinition definition, String statement, String condition) {
    boolean any = !tables.readOrCreate(definition).where(condition).isEmpty();
    if (any) {
      tables
          .changes()
          .carryOut(statement.formatted(tables.identifier(definition)) + " WHERE " + condition);
    }
  }
}
