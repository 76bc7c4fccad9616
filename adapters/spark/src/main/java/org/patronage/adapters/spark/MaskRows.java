package org.patronage.adapters.spark;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.patronage.domain.masking.Masking;
import org.patronage.domain.masking.MaskingKey;
import org.patronage.domain.masking.TableMask;
import org.patronage.domain.masking.Treatment;

/** The crossing into the rules of masking: a row in, the row of the copy out. */
record MaskRows(TableMask mask, MaskingKey key) implements MapPartitionsFunction<Row, Row> {

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Masking masking = new Masking(key);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
        .map(row -> masked(row, masking))
        .iterator();
  }

  private Row masked(Row row, Masking masking) {
    String[] columns = row.schema().fieldNames();
    Object[] cells = new Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      cells[i] =
          mask.treatment(columns[i]) == Treatment.KEPT || row.isNullAt(i)
              ? row.get(i)
              : masked(row, columns[i], masking);
    }
    return RowFactory.create(cells);
  }

  private Object masked(Row row, String column, Masking masking) {
    return row.getAs(column) instanceof scala.collection.Seq<?>
        ? mask.list(column, List.ofAll(row.getList(row.fieldIndex(column))), masking)
            .toJavaArray(String[]::new)
        : mask.cell(column, other -> text(row, other), masking).getOrNull();
  }

  private static Option<String> text(Row row, String column) {
    return Option.of(row.getAs(column));
  }
}
