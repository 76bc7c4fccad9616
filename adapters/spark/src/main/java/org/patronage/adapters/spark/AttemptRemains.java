package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.expr;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.Edition;
import org.patronage.application.run.RunRecord;
import org.patronage.application.run.RunStatus;

/**
 * What was kept beside the history of something that came to nothing: of a file or an undo whose
 * run ended before the history's commit, of an extract that became none. Whoever asks for it again
 * replaces it; but nobody may.
 */
final class AttemptRemains {
  private static final int LOOKED_AT = 20;
  private static final String OWNER = "delivery_id";

  private final DeltaTables tables;
  private final DeltaRunLog log;

  AttemptRemains(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.log = new DeltaRunLog(warehouse);
  }

  /**
   * Drops the rows of an edition that were written by the runs which have failed since one
   * succeeded, for something that neither the ledger nor an extract knows.
   */
  void clear(Edition edition, Seq<LedgerEntry> ledger) {
    for (RunRecord run : failed()) {
      Former written = Former.ofRun(run.runId()).in(edition);
      clear(TableDefinition.QUARANTINE, written, OWNER, ledger);
      clear(TableDefinition.LATE_VERSIONS, written, OWNER, ledger);
      clear(TableDefinition.UNRESOLVED, written, WaitingRecords.KEPT_BY, ledger);
    }
  }

  private Seq<RunRecord> failed() {
    Seq<RunRecord> newest = log.newest(LOOKED_AT);
    Option<Instant> succeeded =
        newest.find(run -> run.status() == RunStatus.SUCCEEDED).map(RunRecord::clock);
    return newest
        .filter(run -> run.status() == RunStatus.FAILED)
        .reject(run -> succeeded.exists(run.clock()::isBefore));
  }

  private void clear(
      TableDefinition definition, Former written, String owner, Seq<LedgerEntry> ledger) {
    if (!tables.access().mayHold(definition.table(), written.column(), written.value())) {
      return;
    }
    Dataset<Row> owners =
        tables.readOrCreate(definition).where(written.condition()).select(expr(owner)).distinct();
    Seq<String> unknown =
        Vector.ofAll(owners.collectAsList()) // one for each delivery of a run
            .map(row -> row.getString(0))
            .removeAll(known(ledger));
    if (unknown.nonEmpty()) {
      tables
          .changes()
          .carryOut(
              "DELETE FROM %s WHERE %s AND %s IN (%s)"
                  .formatted(
                      tables.identifier(definition),
                      written.condition(),
                      owner,
                      unknown.map(id -> "'" + id + "'").mkString(", ")));
    }
  }

  private Set<String> known(Seq<LedgerEntry> ledger) {
    return ledger
        .filter(entry -> entry.status().wasApplied())
        .map(LedgerEntry::id)
        .appendAll(
            Vector.ofAll(tables.books(TableDefinition.EXTRACTS)).map(row -> row.getString(0)))
        .toSet();
  }
}
