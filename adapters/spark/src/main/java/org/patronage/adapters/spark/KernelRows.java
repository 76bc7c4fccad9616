package org.patronage.adapters.spark;

import io.delta.kernel.data.ArrayValue;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.internal.data.DefaultColumnarBatch;
import io.delta.kernel.internal.util.VectorUtils;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Rows of Spark as Kernel has them, and back: the types that our tables are made of. */
final class KernelRows {
  private KernelRows() {}

  /** A row of Kernel as a session would give it. */
  static org.apache.spark.sql.Row toSpark(Row row, org.apache.spark.sql.types.StructType schema) {
    Object[] cells = new Object[row.getSchema().length()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.isNullAt(i) ? null : cell(row, i);
    }
    return new GenericRowWithSchema(cells, schema);
  }

  private static Object cell(Row row, int i) {
    DataType type = row.getSchema().at(i).getDataType();
    if (type instanceof StringType) {
      return row.getString(i);
    }
    if (type instanceof TimestampType) {
      return Instant.EPOCH.plus(row.getLong(i), ChronoUnit.MICROS);
    }
    if (type instanceof LongType) {
      return row.getLong(i);
    }
    if (type instanceof IntegerType) {
      return row.getInt(i);
    }
    if (type instanceof DoubleType) {
      return row.getDouble(i);
    }
    if (type instanceof BooleanType) {
      return row.getBoolean(i);
    }
    if (type instanceof DateType) {
      return LocalDate.ofEpochDay(row.getInt(i));
    }
    if (type instanceof ArrayType) {
      return CollectionConverters.asScala(VectorUtils.toJavaList(row.getArray(i))).toSeq();
    }
    throw new IllegalStateException("no table of ours has a column of type " + type);
  }

  /** Rows of Spark, whose cells are in the schema's order. */
  static ColumnarBatch batch(List<org.apache.spark.sql.Row> rows, StructType schema) {
    ColumnVector[] columns = new ColumnVector[schema.length()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = column(rows, i, schema.at(i).getDataType());
    }
    return new DefaultColumnarBatch(rows.size(), schema, columns);
  }

  private static ColumnVector column(List<org.apache.spark.sql.Row> rows, int at, DataType type) {
    List<Object> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(row.isNullAt(at) ? null : cell(row.get(at), type)));
    return VectorUtils.buildColumnVector(cells, type);
  }

  private static Object cell(Object value, DataType type) {
    if (value instanceof Instant time) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
    if (value instanceof LocalDate date) {
      return Math.toIntExact(date.toEpochDay());
    }
    return type instanceof ArrayType array ? array(value, array) : value;
  }

  private static ArrayValue array(Object value, ArrayType type) {
    List<?> elements =
        value instanceof Seq<?> seq
            ? CollectionConverters.asJava(seq)
            : Arrays.asList((Object[]) value);
    return VectorUtils.buildArrayValue(elements, type.getElementType());
  }
}
