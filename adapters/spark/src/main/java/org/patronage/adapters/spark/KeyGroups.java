package org.patronage.adapters.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.sql.Row;

/** Cuts rows that are sorted by their first columns into groups of one key; holds one group. */
final class KeyGroups implements Iterator<List<Row>> {
  private final Iterator<Row> rows;
  private final int keyWidth;
  private Row next;

  KeyGroups(Iterator<Row> rows, int keyWidth) {
    this.rows = rows;
    this.keyWidth = keyWidth;
    this.next = advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<Row> next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    Row first = next;
    List<Row> group = new ArrayList<>(2);
    while (next != null && sameKey(first, next)) {
      group.add(next);
      next = advance();
    }
    return group;
  }

  private Row advance() {
    return rows.hasNext() ? rows.next() : null;
  }

  private boolean sameKey(Row one, Row other) {
    for (int i = 0; i < keyWidth; i++) {
      if (!Objects.equals(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }
}
