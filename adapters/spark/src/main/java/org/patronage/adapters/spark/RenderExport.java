package org.patronage.adapters.spark;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.patronage.domain.dmdc.ExportSelection;
import org.patronage.domain.dmdc.Origin;
import org.patronage.domain.history.Version;

/** The crossing into the rules of an export: a version in, its record out if it is selected. */
record RenderExport(ExtractColumns columns, ExportSelection selection)
    implements MapPartitionsFunction<Row, Row> {
  /** Where a version's row says how it came to be looked at. */
  private static final int ORIGIN = HistoryRows.WIDTH;

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
        .filter(row -> includes(row, HistoryRows.version(row)))
        .map(row -> columns.sent(HistoryRows.batchCode(row), HistoryRows.version(row)))
        .iterator();
  }

  private boolean includes(Row row, Version version) {
    return selection.includes(
        HistoryRows.batchCode(row), version, Origin.valueOf(row.getString(ORIGIN)));
  }
}
