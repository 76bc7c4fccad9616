package org.patronage.adapters.spark;

import io.vavr.control.Option;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.patronage.domain.feed.Observation;
import org.patronage.domain.history.Screening;
import org.patronage.domain.history.Tally;

/** Screens key after key as rows are asked for; the counts come last. */
final class ScreenedRows<O extends Observation> extends RowsOfKeys {
  private final ScreenInput<O> input;
  private final int width;
  private Tally settled = Tally.NONE;

  /**
   * @param width of a row that comes out
   */
  ScreenedRows(ScreenInput<O> input, KeyGroups groups, int width) {
    super(groups);
    this.input = input;
    this.width = width;
  }

  @Override
  void take(List<Row> group) {
    Option<Tally> tally = isCrowded(group) ? Option.none() : settled(group);
    if (tally.isDefined()) {
      settled = settled.plus(tally.get());
    } else {
      toBePlanned(group);
    }
  }

  private Option<Tally> settled(List<Row> group) {
    Row first = group.get(0);
    return Screening.settled(
        input.columns().feed().rule(),
        input.active(first),
        group.stream().map(input::arrival).toList(),
        input.isPermanent(first));
  }

  /** Whether the key has several active versions: then each of its lines is there as often. */
  private boolean isCrowded(List<Row> group) {
    return group.size() > 1
        && group.stream().mapToLong(input::line).distinct().count() < group.size();
  }

  private void toBePlanned(List<Row> group) {
    Set<Long> lines = new HashSet<>();
    for (Row row : group) {
      if (lines.add(input.line(row))) {
        give(record(row));
      }
    }
  }

  private Row record(Row row) {
    Object[] cells = new Object[width];
    for (int i = 0; i < width - 2; i++) {
      cells[i] = row.get(i);
    }
    return RowFactory.create(cells);
  }

  @Override
  Row counts() {
    Object[] cells = new Object[width];
    cells[width - 2] = settled.duplicate();
    cells[width - 1] = settled.unchanged();
    return RowFactory.create(cells);
  }
}
