package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.dmdc.MissingEdipis;
import org.patronage.application.history.Edition;
import org.patronage.domain.dmdc.DmdcFile;

/** Sets EDIPIs in the history's Delta table, by a MERGE that only updates. */
public final class DeltaMissingEdipis implements MissingEdipis {
  private final DeltaTables tables;
  private final DeltaHistory history;
  private final CommitCheck check;

  public DeltaMissingEdipis(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.history = warehouse.history();
    this.check = new CommitCheck(history);
  }

  @Override
  public void fill(Edition edition, DmdcFile prepared) {
    tables
        .operation("set the EDIPIs of " + prepared.name())
        .perform(() -> merge(edition, prepared));
  }

  private void merge(Edition edition, DmdcFile prepared) {
    String metadata = history.after(edition, "EDIPIs of " + prepared.name());
    tables.changes().carryOut(statement(edition, prepared), metadata);
    history
        .commitOf(edition, metadata) // none of a MERGE that finds nothing to set
        .ifPresent(
            commit ->
                check.afterUpdate(edition, touched(prepared), prepared.name(), commit.version()));
  }

  private String statement(Edition edition, DmdcFile prepared) {
    return """
    MERGE INTO %s AS t
    USING (SELECT * FROM %s WHERE filename = '%s') AS s
    ON %s AND t.RecordStatus AND (t.edipi IS NULL OR trim(t.edipi) = '')
    WHEN MATCHED THEN UPDATE SET t.edipi = s.edipi"""
        .formatted(
            history.identifier(edition),
            tables.identifier(TableDefinition.EXTRACT_RECORDS),
            prepared.name(),
            ExtractKeys.same("t.", "s."));
  }

  private Dataset<Row> touched(DmdcFile prepared) {
    return tables
        .read(TableDefinition.EXTRACT_RECORDS)
        .where(col("filename").equalTo(prepared.name()));
  }
}
