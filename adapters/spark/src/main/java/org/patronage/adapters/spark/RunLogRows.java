package org.patronage.adapters.spark;

import static org.patronage.application.run.RunStatus.SUCCEEDED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.patronage.application.run.RunRecord;
import org.patronage.application.run.RunStatus;

/** Runs as rows of {@code patronage_pipeline_log}. */
final class RunLogRows {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final int CLOCK_AT = 1;
  private static final int DETAILS_AT = 6;

  private RunLogRows() {}

  static Row row(RunRecord run) {
    String[] columns = TableDefinition.RUN_LOG.schema().fieldNames();
    Object[] cells =
        Arrays.copyOf(
            new Object[] {
              run.runId(),
              run.clock(),
              run.mode().toLowerCase(Locale.ROOT),
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

  static RunRecord run(Row row) {
    Map<String, Object> details = new LinkedHashMap<>();
    String[] columns = row.schema().fieldNames();
    for (int i = DETAILS_AT; i < columns.length; i++) {
      if (!row.isNullAt(i)) {
        details.put(columns[i], value(row.getString(i)));
      }
    }
    return new RunRecord(
        row.getString(0),
        row.<Instant>getAs(CLOCK_AT),
        row.getString(2),
        status(row.getString(3)),
        row.isNullAt(4) ? "" : row.getString(4),
        row.isNullAt(5) ? 0 : row.getDouble(5),
        details);
  }

  /** The earlier pipeline had words of its own for a good end. */
  private static RunStatus status(String word) {
    String text = word == null ? "" : word;
    return List.of(RunStatus.values()).stream()
        .filter(status -> status.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(text.toUpperCase(Locale.ROOT).contains("FAIL") ? RunStatus.FAILED : SUCCEEDED);
  }

  private static Object value(String json) {
    try {
      return JSON.readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      return json; // another program's text
    }
  }
}
