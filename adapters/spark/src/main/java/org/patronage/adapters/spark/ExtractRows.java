package org.patronage.adapters.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.HashMap;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.dmdc.Extract;
import org.patronage.application.dmdc.ExtractCounts;
import org.patronage.application.dmdc.ExtractKind;
import org.patronage.application.dmdc.ExtractStatus;
import org.patronage.domain.dmdc.DmdcFile;
import org.patronage.domain.dmdc.ExportWindow;

/** Extracts as rows of {@code dmdc_extracts}. */
final class ExtractRows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ExtractRows() {}

  static Row row(Extract extract) {
    return RowFactory.create(
        extract.file().name(),
        extract.kind().name(),
        extract.status().name(),
        extract.receipt().runId(),
        extract.receipt().takenAt(),
        extract.window().map(ExportWindow::from).getOrNull(),
        extract.window().map(ExportWindow::until).getOrNull(),
        extract.deliveries().toJavaArray(String[]::new),
        extract.counts().records(),
        json(extract.counts().refused()),
        extract.counts().filled());
  }

  static Extract extract(Row row) {
    return new Extract(
        new DmdcFile(row.getString(0)),
        ExtractKind.valueOf(row.getString(1)),
        ExtractStatus.valueOf(row.getString(2)),
        new Receipt(row.getString(3), row.<Instant>getAs(4)),
        Option.when(!row.isNullAt(5), () -> window(row)),
        HashSet.ofAll(row.<String>getList(7)),
        new ExtractCounts(row.getLong(8), refused(row.getString(9)), row.getLong(10)));
  }

  private static String json(Map<String, Long> refused) {
    try {
      return JSON.writeValueAsString(refused.toJavaMap());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always JSON", e);
    }
  }

  private static Map<String, Long> refused(String json) {
    try {
      return HashMap.ofAll(
          JSON.readValue(json, new TypeReference<java.util.Map<String, Long>>() {}));
    } catch (JsonProcessingException e) {
      throw new StorageException(
          "The table dmdc_extracts says of an extract what it refused, and not as JSON",
          "Restore the table from a backup.",
          e);
    }
  }

  private static ExportWindow window(Row row) {
    return new ExportWindow(row.<Instant>getAs(5), row.<Instant>getAs(6));
  }
}
