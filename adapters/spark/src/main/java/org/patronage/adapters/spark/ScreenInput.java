package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.vavr.control.Option;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Arrival;
import org.patronage.domain.history.Version;

/**
 * What a file is screened by, a row a record: the key, where it was read, the observation, whether
 * PT says {@code Y}, and the key's active version as far as the rule compares it. A key with
 * several active versions has a row for each of them.
 *
 * @param stamp of the file
 */
record ScreenInput<O extends Observation>(FeedColumns<O> columns, EventStamp stamp)
    implements Serializable {
  private static final String TIME = "SDP_Event_Created_Timestamp";

  /** The columns of a record that come out again. */
  StructType recordSchema() {
    return StructType.fromDDL(columns.keyDdl() + ", line LONG, " + columns.observation().ddl());
  }

  /** Rows of one key together. */
  Dataset<Row> rows(Dataset<Row> records, Dataset<Row> permanent, Dataset<Row> active) {
    String[] key = columns.keys().toArray(String[]::new);
    Column[] said =
        Stream.of(recordSchema().fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    Stream<Column> beside = Stream.of(coalesce(col("pt"), lit(false)).as("pt"), version());
    return columns.byKey(
        records
            .select(said)
            .join(narrow(active), key, "left")
            .join(permanent, col(columns.identityKey()).equalTo(col("pt_key")), "left")
            .select(Stream.concat(Stream.of(said), beside).toArray(Column[]::new)));
  }

  private Dataset<Row> narrow(Dataset<Row> active) {
    Stream<Column> compared =
        Stream.concat(Stream.of(TIME), columns.feed().rule().compared().toJavaStream())
            .map(name -> col(name).as("is_" + name));
    return active.select(
        Stream.concat(Stream.of(columns.storedKey()), compared).toArray(Column[]::new));
  }

  /** A version with nothing in it but what is compared, null where there is none. */
  private Column version() {
    StructField[] fields = TableDefinition.HISTORY.schema().fields();
    Column[] cells =
        Arrays.stream(fields).map(field -> cell(field).as(field.name())).toArray(Column[]::new);
    return when(col("is_" + TIME).isNotNull(), struct(cells)).as("version");
  }

  private Column cell(StructField field) {
    String name = field.name();
    if (name.equals(TIME) || columns.feed().rule().compared().contains(name)) {
      return col("is_" + name);
    }
    return switch (name) {
      case "filename" -> lit("");
      case "RecordLastUpdated" -> lit(LocalDate.EPOCH);
      case "RecordStatus" -> lit(true);
      default -> lit(null).cast(field.dataType());
    };
  }

  long line(Row row) {
    return row.getLong(columns.width());
  }

  Arrival.Delivered<O> arrival(Row row) {
    int line = columns.width();
    O observation = columns.observation().read(columns.key(row), row, line + 1);
    return new Arrival.Delivered<>(stamp, row.getLong(line), observation);
  }

  boolean isPermanent(Row row) {
    return row.getBoolean(row.size() - 2);
  }

  Option<Version> active(Row row) {
    return Option.of(row.getStruct(row.size() - 1)).map(HistoryRows::version);
  }
}
