package org.patronage.adapters.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.patronage.application.delivery.DelimitedFormat;
import org.patronage.domain.feed.Accepted;
import org.patronage.domain.feed.Chunk;
import org.patronage.domain.feed.ColumnOrder;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.feed.RawRecord;
import org.patronage.domain.feed.RecordRule;
import org.patronage.domain.feed.Rejection;

/**
 * Reads and validates the records of a chunk where its bytes are: a row ({@code uri, offset,
 * length, firstLine}) in, a row a record out.
 */
final class ReadRecords<O extends Observation> implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** How one file is to be read. */
  record Reading(DelimitedFormat format, ColumnOrder order) implements Serializable {}

  private final FeedColumns<O> columns;
  private final Reading reading;
  private final HadoopFiles files;

  ReadRecords(FeedColumns<O> columns, Reading reading, HadoopFiles files) {
    this.columns = columns;
    this.reading = reading;
    this.files = files;
  }

  @Override
  public Iterator<Row> call(Row row) throws IOException {
    Chunk chunk = new Chunk(row.getLong(1), row.getLong(2), row.getLong(3));
    Path path = new Path(row.getString(0));
    FSDataInputStream stream = files.plain(path).open(path);
    stream.seek(chunk.offset());
    Iterator<RawRecord> records = reading.format().read(stream, chunk);
    return new Closing(records, stream);
  }

  private Row row(RawRecord raw) {
    return columns.feed().reading().read(raw, reading.order()).fold(this::rejected, this::accepted);
  }

  private Row accepted(Accepted<O> record) {
    Object[] cells = cells(record.line(), record.unusual());
    List<String> key = record.observation().key();
    List<Object> values = columns.observation().cells(record.observation());
    for (int i = 0; i < key.size(); i++) {
      cells[i] = key.get(i);
    }
    for (int i = 0; i < values.size(); i++) {
      cells[key.size() + 1 + i] = values.get(i);
    }
    return RowFactory.create(cells);
  }

  private Row rejected(Rejection rejection) {
    Object[] cells = cells(rejection.line(), false);
    cells[cells.length - 2] = rejection.text();
    cells[cells.length - 1] = rejection.rules().map(RecordRule::name).mkString("; ");
    return RowFactory.create(cells);
  }

  private Object[] cells(long line, boolean unusual) {
    Object[] cells = new Object[width()];
    cells[columns.width()] = line;
    cells[cells.length - 3] = unusual;
    return cells;
  }

  private int width() {
    if (width == 0) {
      width = columns.lines().size();
    }
    return width;
  }

  private int width;

  /** Closes the stream after the last record, or when it fails. */
  private final class Closing implements Iterator<Row> {
    private final Iterator<RawRecord> records;
    private final InputStream stream;

    Closing(Iterator<RawRecord> records, InputStream stream) {
      this.records = records;
      this.stream = stream;
    }

    @Override
    public boolean hasNext() {
      boolean more = records.hasNext();
      if (!more) {
        close();
      }
      return more;
    }

    @Override
    public Row next() {
      return row(records.next());
    }

    private void close() {
      try {
        stream.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
