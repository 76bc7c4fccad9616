package org.patronage.adapters.spark;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.patronage.domain.feed.Observation;

/**
 * The crossing into {@link org.patronage.domain.history.Screening}: rows of {@link ScreenInput},
 * sorted by key, go in; out come the records that have to be planned, and a row with the counts of
 * the others.
 */
final class ScreenRecords<O extends Observation> implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final ScreenInput<O> input;

  ScreenRecords(ScreenInput<O> input) {
    this.input = input;
  }

  /** A record, or else counts. */
  StructType schema() {
    return input.recordSchema().add("duplicate", "long").add("unchanged", "long");
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return new ScreenedRows<>(input, new KeyGroups(rows, input.columns().width()), schema().size());
  }
}
