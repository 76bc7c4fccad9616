package org.patronage.adapters.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.patronage.application.run.RunLog;
import org.patronage.application.run.RunRecord;

/** The run log as a Delta table, {@code patronage_pipeline_log}. */
public final class DeltaRunLog implements RunLog {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DETAILS_AT = 6;

  private final DeltaTables tables;

  public DeltaRunLog(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
  }

  @Override
  public void record(RunRecord run) {
    tables.append(TableDefinition.RUN_LOG, List.of(row(run)));
  }

  private static Row row(RunRecord run) {
    String[] columns = TableDefinition.RUN_LOG.schema().fieldNames();
    Object[] cells =
        Arrays.copyOf(
            new Object[] {
              run.runId(),
              run.clock(),
              run.mode().toLowerCase(java.util.Locale.ROOT),
              run.status().name(),
              run.error().isEmpty() ? null : run.error(),
              run.seconds()
            },
            columns.length);
    for (int i = DETAILS_AT; i < columns.length; i++) {
      Object detail = run.details().get(columns[i]);
      cells[i] = detail == null ? null : json(detail);
    }
    return RowFactory.create(cells);
  }

  private static String json(Object detail) {
    try {
      return JSON.writeValueAsString(detail);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("details are texts, numbers, lists and maps", e);
    }
  }
}
