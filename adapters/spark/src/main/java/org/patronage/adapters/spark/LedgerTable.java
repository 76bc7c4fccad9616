package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;

/** The rows of {@code file_ledger}: added, never changed; of one delivery the newest counts. */
final class LedgerTable {
  private static final BinaryOperator<LedgerEntry> NEWEST =
      BinaryOperator.maxBy(
          Comparator.comparing((LedgerEntry entry) -> entry.status().wasApplied())
              .thenComparing(LedgerEntry::takenAt));

  private final DeltaTables tables;

  LedgerTable(DeltaTables tables) {
    this.tables = tables;
  }

  List<LedgerEntry> entries(Edition edition) {
    Map<String, LedgerEntry> newest = new LinkedHashMap<>();
    tables.books(TableDefinition.LEDGER).stream()
        .filter(row -> edition.id().equals(row.getAs("edition")))
        .map(LedgerRows::entry)
        .forEach(entry -> newest.merge(entry.id(), entry, NEWEST));
    return List.copyOf(newest.values());
  }

  /** The edition of the newest row, none where there is no row. */
  Optional<Edition> newest() {
    return tables.books(TableDefinition.LEDGER).stream()
        .max(Comparator.comparing(row -> LedgerRows.entry(row).takenAt()))
        .map(row -> new Edition(row.getAs("edition")));
  }

  /** The line that counts of every delivery, as it is stored; of a missing table none. */
  List<LedgerLine> lines(Edition edition) {
    Map<String, LedgerLine> newest = new LinkedHashMap<>();
    tables
        .readAsDefined(TableDefinition.LEDGER)
        .where(col("edition").equalTo(edition.id()))
        .collectAsList() // as many as files were ever delivered, no person among them
        .forEach(
            row -> newest.merge(row.getAs("delivery_id"), new LedgerLine(row), LedgerLine.NEWEST));
    return List.copyOf(newest.values());
  }

  void append(Edition edition, List<LedgerEntry> entries) {
    tables.enter(
        TableDefinition.LEDGER,
        entries.stream().map(entry -> LedgerRows.row(edition, entry)).toList());
  }
}
