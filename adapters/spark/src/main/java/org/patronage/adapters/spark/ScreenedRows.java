package org.patronage.adapters.spark;

import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Arrival;
import org.patronage.domain.history.Screening;
import org.patronage.domain.history.Tally;

/**
 * Screens key after key as rows are asked for: records that have to be planned, and lines for the
 * quarantine, come out as they are; the counts come last.
 */
final class ScreenedRows<O extends Observation> implements Iterator<Row> {
  private final ScreenInput<O> input;
  private final EventStamp stamp;
  private final Iterator<Row> rows;
  private final Deque<Row> ready = new ArrayDeque<>();
  private final List<Row> group = new ArrayList<>(1);
  private Tally tally = Tally.NONE;
  private long lines;
  private long rejected;
  private long unusual;
  private boolean counted;

  ScreenedRows(ScreenInput<O> input, EventStamp stamp, Iterator<Row> rows) {
    this.input = input;
    this.stamp = stamp;
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && rows.hasNext()) {
      take(rows.next());
    }
    if (ready.isEmpty() && !counted) {
      decide();
      ready.add(input.counts(tally, lines, rejected, unusual));
      counted = true;
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void take(Row row) {
    if (input.isRejected(row)) {
      lines++;
      rejected++;
      ready.add(input.record(row));
      return;
    }
    if (!group.isEmpty() && !input.isSameKey(group.get(0), row)) {
      decide();
    }
    group.add(row);
  }

  /** A key that has several active versions comes with each record as often. */
  private void decide() {
    Map<Long, Row> records = new LinkedHashMap<>();
    group.forEach(row -> records.put(input.line(row), row));
    lines += records.size();
    records.values().forEach(row -> unusual += input.isUnusual(row) ? 1 : 0);
    Option<Tally> settled =
        records.isEmpty() || records.size() < group.size() ? Option.none() : settled();
    settled.forEach(unchanged -> tally = tally.plus(unchanged));
    if (settled.isEmpty()) {
      records.values().forEach(row -> ready.add(input.record(row)));
    }
    group.clear();
  }

  private Option<Tally> settled() {
    Row first = group.get(0);
    return Screening.settled(
        input.columns().feed().rule(),
        input.active(first),
        group.stream().map(this::arrival).toList(),
        input.isPermanent(first));
  }

  private Arrival.Delivered<O> arrival(Row row) {
    return new Arrival.Delivered<>(stamp, input.line(row), input.observation(row));
  }
}
