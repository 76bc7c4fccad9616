package org.patronage.adapters.spark;

import java.util.Iterator;
import java.util.Objects;
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
        .map(this::render)
        .filter(Objects::nonNull)
        .iterator();
  }

  private Row render(Row row) {
    String batchCode = HistoryRows.batchCode(row);
    Version version = HistoryRows.version(row);
    boolean sent = selection.includes(batchCode, version, Origin.valueOf(row.getString(ORIGIN)));
    return sent ? columns.sent(batchCode, version) : null;
  }
}
