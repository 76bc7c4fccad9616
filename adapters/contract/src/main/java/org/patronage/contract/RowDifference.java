package org.patronage.contract;

import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.util.HashMap;

/**
 * How two tables differ as multisets of rows.
 *
 * @param missing expected, and not there
 * @param unexpected there, and not expected
 */
record RowDifference(Seq<Map<String, String>> missing, Seq<Map<String, String>> unexpected) {
  private static final int SHOWN = 10;

  static RowDifference between(Rows expected, Rows actual) {
    return new RowDifference(minus(expected, actual), minus(actual, expected));
  }

  boolean isNone() {
    return missing.isEmpty() && unexpected.isEmpty();
  }

  /** Fails with the first rows of either kind where there is a difference. */
  void mustBeNone(String table) {
    if (!isNone()) {
      throw new AssertionError(
          table + " differs" + part("missing", missing) + part("unexpected", unexpected));
    }
  }

  private static Seq<Map<String, String>> minus(Rows rows, Rows less) {
    java.util.Map<Map<String, String>, Integer> counts = new HashMap<>();
    less.all().forEach(row -> counts.merge(row, 1, Integer::sum));
    return rows.all()
        .filter(row -> counts.merge(row, -1, Integer::sum) < 0)
        .collect(Vector.collector());
  }

  private static String part(String kind, Seq<Map<String, String>> rows) {
    return rows.take(SHOWN)
        .map(RowDifference::text)
        .sorted()
        .mkString("\n" + rows.size() + " " + kind + ":\n  ", "\n  ", "");
  }

  private static String text(Map<String, String> row) {
    return row.filterValues(cell -> !cell.isEmpty())
        .map(cell -> cell._1 + "=" + cell._2)
        .mkString(", ");
  }
}
