package org.patronage.adapters.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What becomes of rows, key after key, as it is asked for; one row of counts comes last, even where
 * there is no key. What is made and not yet asked for is of one key alone.
 */
abstract class RowsOfKeys implements Iterator<Row> {
  private final KeyGroups groups;
  private final Deque<Row> ready = new ArrayDeque<>();
  private boolean counted;

  RowsOfKeys(KeyGroups groups) {
    this.groups = groups;
  }

  /** Takes the rows of the next key, and gives what becomes of them by {@link #give}. */
  abstract void take(List<Row> group);

  /** The counts of all keys. */
  abstract Row counts();

  final void give(Row row) {
    ready.add(row);
  }

  @Override
  public final boolean hasNext() {
    while (ready.isEmpty() && groups.hasNext()) {
      take(groups.next());
    }
    if (ready.isEmpty() && !counted) {
      counted = true;
      give(counts());
    }
    return !ready.isEmpty();
  }

  @Override
  public final Row next() {
    return ready.remove();
  }
}
