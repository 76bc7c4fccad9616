package org.patronage.adapters.spark;

import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.patronage.domain.dmdc.EdipiBackfill;
import org.patronage.domain.history.Version;

/** The crossing into the rules of a backfill: a version and its ICN's EDIPI in, a record out. */
record FillEdipis(ExtractColumns columns, EdipiBackfill rule)
    implements MapPartitionsFunction<Row, Row> {
  /** Where a version's row has the EDIPI that the lookup knows. */
  private static final int FOUND = HistoryRows.WIDTH;

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
        .map(this::fill)
        .filter(Objects::nonNull)
        .iterator();
  }

  private Row fill(Row row) {
    String batchCode = HistoryRows.batchCode(row);
    return rule.fill(HistoryRows.version(row), HistoryRows.text(row, FOUND))
        .map(filled -> row(batchCode, filled))
        .getOrNull();
  }

  private Row row(String batchCode, Version filled) {
    return rule.sends(batchCode, filled)
        ? columns.sent(batchCode, filled)
        : columns.kept(batchCode, filled);
  }
}
