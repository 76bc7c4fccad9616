package org.patronage.adapters.spark;

import io.vavr.control.Option;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Tally;
import org.patronage.domain.history.Version;

/**
 * A record beside what its key's active version says in the columns that the rule compares: key,
 * line, observation, how it was read, PT, whether there is a version, its columns. What comes out
 * has the record's columns, then the counts of a partition.
 */
record ScreenInput<O extends Observation>(FeedColumns<O> columns) implements Serializable {
  /** The outcome of a row that only counts. */
  static final String COUNTS = "COUNTS";

  private static final StructType HISTORY = TableDefinition.HISTORY.schema();
  private static final int ACTIVE = HISTORY.fieldIndex("RecordStatus");

  String[] compared() {
    return columns.feed().rule().compared().toJavaArray(String[]::new);
  }

  StructType screened() {
    return StructType.fromDDL(
        columns.keyDdl()
            + ", line LONG, "
            + columns.observation().ddl()
            + ", outcome STRING, unusual BOOLEAN, raw_line STRING, rules STRING"
            + ", read LONG, rejected LONG, unusual_lines LONG, duplicate LONG, unchanged LONG");
  }

  private int keyWidth() {
    return columns.keys().size();
  }

  /** How many columns a record has: all before {@code pt, known} and what is compared. */
  private int width(Row row) {
    return row.size() - 2 - columns.feed().rule().compared().size();
  }

  boolean isRejected(Row row) {
    return row.getString(width(row) - 4).equals(FeedColumns.REJECTED);
  }

  boolean isUnusual(Row row) {
    return row.getBoolean(width(row) - 3);
  }

  boolean isPermanent(Row row) {
    return !row.isNullAt(width(row));
  }

  boolean isSameKey(Row one, Row other) {
    for (int i = 0; i < keyWidth(); i++) {
      if (!Objects.equals(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  long line(Row row) {
    return row.getLong(keyWidth());
  }

  O observation(Row row) {
    return columns.observation().read(columns.key(row), row, keyWidth() + 1);
  }

  /** The active version as far as it is compared, none where there is none. */
  Option<Version> active(Row row) {
    int known = width(row) + 1;
    if (row.isNullAt(known)) {
      return Option.none();
    }
    Object[] cells = new Object[HistoryRows.WIDTH];
    List<String> compared = columns.feed().rule().compared().asJava();
    for (int i = 0; i < compared.size(); i++) {
      cells[HISTORY.fieldIndex(compared.get(i))] = row.get(known + 1 + i);
    }
    cells[ACTIVE] = true;
    cells[ACTIVE - 3] = Instant.EPOCH;
    cells[ACTIVE - 2] = "";
    return Option.some(HistoryRows.version(RowFactory.create(cells)));
  }

  /** A record as it came. */
  Row record(Row row) {
    Object[] cells = new Object[width(row) + 5];
    for (int i = 0; i < width(row); i++) {
      cells[i] = row.get(i);
    }
    return RowFactory.create(cells);
  }

  Row counts(Tally tally, long read, long rejected, long unusual) {
    int width = screened().size() - 5;
    Object[] cells = new Object[width + 5];
    cells[width - 4] = COUNTS;
    List<Long> counts =
        Arrays.asList(read, rejected, unusual, tally.duplicate(), tally.unchanged());
    for (int i = 0; i < counts.size(); i++) {
      cells[width + i] = counts.get(i);
    }
    return RowFactory.create(cells);
  }
}
