package org.patronage.adapters.spark;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.patronage.application.history.HistorySize;

/** How many versions a history has: by its table's log where that tells, by a query otherwise. */
final class HistoryCounts {
  private static final String BATCH = "Batch_CD";
  private static final String ACTIVE = "RecordStatus";

  private final DeltaTables tables;
  private final String table;

  HistoryCounts(DeltaTables tables, String table) {
    this.tables = tables;
    this.table = table;
  }

  /** Versions of one feed, all of them active or none. */
  private record Part(String batchCode, boolean active, long versions) {}

  boolean isEmpty() {
    return logged()
        .map(files -> files.stream().allMatch(file -> file.rows().getAsLong() == 0))
        .orElseGet(() -> tables.read(table).isEmpty());
  }

  HistorySize size() {
    Map<String, Long> versions = HashMap.empty();
    Map<String, Long> active = HashMap.empty();
    for (Part part : parts()) {
      versions = versions.put(part.batchCode(), part.versions(), Long::sum);
      if (part.active()) {
        active = active.put(part.batchCode(), part.versions(), Long::sum);
      }
    }
    return new HistorySize(versions, active);
  }

  private List<Part> parts() {
    return logged()
        .filter(files -> files.stream().allMatch(HistoryCounts::isPlaced))
        .map(files -> files.stream().map(HistoryCounts::part).toList())
        .orElseGet(this::counted);
  }

  private List<Part> counted() {
    return tables.read(table).groupBy(BATCH, ACTIVE).count().collectAsList().stream() // two a feed
        .map((Row row) -> new Part(row.getString(0), row.getBoolean(1), row.getLong(2)))
        .toList();
  }

  /** The table's files, if the log counts the rows of each. */
  private Optional<List<TableAccess.FileRows>> logged() {
    return tables
        .access()
        .files(table)
        .filter(files -> files.stream().allMatch(file -> file.rows().isPresent()));
  }

  private static boolean isPlaced(TableAccess.FileRows file) {
    return file.partition().keySet().containsAll(Set.of(BATCH, ACTIVE));
  }

  private static Part part(TableAccess.FileRows file) {
    return new Part(
        file.partition().get(BATCH),
        Boolean.parseBoolean(file.partition().get(ACTIVE)),
        file.rows().getAsLong());
  }
}
