package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.expr;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;
import org.patronage.application.run.RunRecord;
import org.patronage.application.run.RunStatus;
import org.patronage.domain.quality.LineStatus;

/**
 * What was kept beside the history of a delivery that came to nothing: of a file or an undo whose
 * run ended before the history's commit. Whoever asks for it again replaces it; but nobody may.
 * Each run that failed is looked at once, whatever its clock said; the ledger's table notes it.
 */
final class AttemptRemains {
  private static final String CLEARED = CopyMethod.PROPERTIES + "cleared";
  private static final int LOOKED_AT = 1_000;
  private static final String OWNER = "delivery_id";

  /** What somebody decided stays decided; a version that DMDC cannot be told of has no line. */
  private static final String UNDECIDED_LINE =
      "line IS NOT NULL AND NOT status <=> '" + LineStatus.DISCARDED + "'";

  private final DeltaTables tables;
  private final DeltaRunLog log;

  AttemptRemains(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.log = new DeltaRunLog(warehouse);
  }

  /**
   * Drops the rows of an edition that failed runs wrote for deliveries that the ledger does not
   * know.
   */
  void clear(Edition edition, Seq<LedgerEntry> ledger) {
    Seq<String> failed =
        log.newest(LOOKED_AT).filter(run -> run.status() == RunStatus.FAILED).map(RunRecord::runId);
    Set<String> cleared = cleared();
    Seq<String> fresh = failed.removeAll(cleared);
    if (fresh.nonEmpty()) {
      Set<String> known =
          ledger.filter(entry -> entry.status().wasApplied()).map(LedgerEntry::id).toSet();
      fresh.forEach(run -> clearRun(Former.ofRun(run).in(edition), known));
      tables.create(TableDefinition.LEDGER, TableDefinition.LEDGER.table());
      tables.access().note(TableDefinition.LEDGER.table(), CLEARED, failed.mkString(" "));
    }
  }

  private Set<String> cleared() {
    return HashSet.ofAll(
            tables.state(TableDefinition.LEDGER.table()).stream()
                .flatMap(found -> found.property(CLEARED).stream()))
        .flatMap(runs -> Vector.of(runs.split(" ")));
  }

  private void clearRun(Former written, Set<String> known) {
    clearTable(TableDefinition.QUARANTINE, written.and(UNDECIDED_LINE), OWNER, known);
    clearTable(TableDefinition.LATE_VERSIONS, written, OWNER, known);
    clearTable(TableDefinition.UNRESOLVED, written, WaitingRecords.KEPT_BY, known);
  }

  private void clearTable(
      TableDefinition definition, Former written, String owner, Set<String> known) {
    if (!tables.access().mayHold(definition.table(), written.column(), written.value())) {
      return;
    }
    Dataset<Row> owners =
        tables.readOrCreate(definition).where(written.condition()).select(expr(owner)).distinct();
    Seq<String> unknown =
        Vector.ofAll(owners.collectAsList()) // one for each delivery of a run
            .map(row -> row.getString(0))
            .removeAll(known);
    if (unknown.nonEmpty()) {
      Former gone = written.and("%s IN ('%s')".formatted(owner, unknown.mkString("', '")));
      tables
          .changes()
          .carryOut(
              "DELETE FROM %s WHERE %s".formatted(tables.identifier(definition), gone.condition()));
    }
  }
}
