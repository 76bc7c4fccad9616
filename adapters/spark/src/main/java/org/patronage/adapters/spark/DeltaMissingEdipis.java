package org.patronage.adapters.spark;

import org.patronage.application.dmdc.MissingEdipis;
import org.patronage.application.history.Edition;
import org.patronage.domain.dmdc.DmdcFile;

/** Sets EDIPIs in the history's Delta table, by a MERGE that only updates. */
public final class DeltaMissingEdipis implements MissingEdipis {
  private final DeltaTables tables;
  private final DeltaHistory history;

  public DeltaMissingEdipis(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.history = warehouse.history();
  }

  @Override
  public void fill(Edition edition, DmdcFile prepared) {
    tables
        .operation("set the EDIPIs of " + prepared.name())
        .perform(() -> merge(edition, prepared));
  }

  private void merge(Edition edition, DmdcFile prepared) {
    tables
        .spark()
        .sql(
            """
            MERGE INTO %s AS t
            USING (SELECT * FROM %s WHERE filename = '%s') AS s
            ON %s AND t.RecordStatus AND (t.edipi IS NULL OR trim(t.edipi) = '')
            WHEN MATCHED THEN UPDATE SET t.edipi = s.edipi"""
                .formatted(
                    history.identifier(edition),
                    tables.identifier(TableDefinition.EXTRACT_RECORDS),
                    prepared.name(),
                    ExtractKeys.same("t.", "s.")));
  }
}
