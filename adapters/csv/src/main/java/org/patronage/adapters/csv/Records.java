package org.patronage.adapters.csv;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.patronage.domain.feed.RawRecord;
import org.patronage.domain.feed.RecordRule;

/** The records that physical lines make. */
final class Records implements Iterator<RawRecord> {
  private static final int MOST_LINES = 50;
  private static final int MOST_CHARACTERS = 1 << 16;

  private final Lines lines;
  private final List<Line> ahead = new ArrayList<>();
  private Option<RawRecord> next = Option.none();

  Records(Lines lines) {
    this.lines = lines;
  }

  /**
   * The first record alone: {@link Lines} then stands right after it, since a header that is not
   * closed on its own line is taken as that line.
   */
  Option<RawRecord> header() throws IOException {
    return record(1);
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty()) {
      try {
        next = record(MOST_LINES);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read on", e);
      }
    }
    return next.isDefined();
  }

  @Override
  public RawRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no further record");
    }
    RawRecord record = next.get();
    next = Option.none();
    return record;
  }

  private Option<RawRecord> record(int mostLines) throws IOException {
    Option<Line> line = take();
    while (line.exists(Line::isBlank)) {
      line = take();
    }
    return line.isEmpty() ? Option.none() : Option.some(record(line.get(), mostLines));
  }

  private RawRecord record(Line line, int mostLines) throws IOException {
    if (line.flaw().isDefined()) {
      return refused(line, line.flaw().get());
    }
    return line.isQuoted()
        ? quoted(line, mostLines)
        : new RawRecord(line.number(), line.text(), Either.right(Fields.split(line.text())));
  }

  /** A broken record costs its first line only: the lines after it stay ahead. */
  private RawRecord quoted(Line first, int mostLines) throws IOException {
    Quotation quotation = new Quotation(first.text());
    int joined = 0;
    while (quotation.isOpen() && joined < mostLines - 1 && isAhead(joined)) {
      Line line = ahead.get(joined++);
      if (line.flaw().isDefined() || !quotation.append(line.text(), MOST_CHARACTERS)) {
        return refused(first, RecordRule.QUOTING);
      }
    }
    Option<List<String>> fields = quotation.fields();
    if (fields.isEmpty()) {
      return refused(first, RecordRule.QUOTING);
    }
    ahead.subList(0, joined).clear();
    return new RawRecord(first.number(), quotation.text(), Either.right(fields.get()));
  }

  private static RawRecord refused(Line line, RecordRule rule) {
    return new RawRecord(line.number(), line.text(), Either.left(rule));
  }

  private Option<Line> take() throws IOException {
    return ahead.isEmpty() ? lines.next() : Option.some(ahead.remove(0));
  }

  private boolean isAhead(int index) throws IOException {
    if (index == ahead.size()) {
      lines.next().forEach(ahead::add);
    }
    return index < ahead.size();
  }
}
