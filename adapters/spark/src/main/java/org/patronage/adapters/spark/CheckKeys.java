package org.patronage.adapters.spark;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Invariant;
import org.patronage.domain.history.KeyInvariants;
import org.patronage.domain.history.VersionState;

/**
 * The crossing into the invariants of a key: rows of {@link KeyStates}, sorted by key, go in; one
 * row of counts a feed comes out.
 *
 * @param key how many columns the key has, the feed being the first
 */
record CheckKeys(int key) implements MapPartitionsFunction<Row, Row> {
  /** The columns that count keys by the invariant that they break. */
  static final List<String> BROKEN =
      Invariant.ofOneKey().stream()
          .map(invariant -> "broken_" + invariant.name().toLowerCase(Locale.ROOT))
          .toList();

  static final StructType SCHEMA =
      StructType.fromDDL("batch_cd STRING, keys LONG, " + String.join(" LONG, ", BROKEN) + " LONG");

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Map<String, long[]> counts = new TreeMap<>();
    KeyGroups groups = new KeyGroups(rows, key);
    while (groups.hasNext()) {
      List<Row> group = groups.next();
      long[] feed =
          counts.computeIfAbsent(group.get(0).getString(0), none -> new long[1 + BROKEN.size()]);
      feed[0]++;
      KeyInvariants.broken(group.stream().map(this::state).toList())
          .forEach(invariant -> feed[1 + Invariant.ofOneKey().indexOf(invariant)]++);
    }
    return counts.entrySet().stream().map(feed -> row(feed.getKey(), feed.getValue())).iterator();
  }

  private VersionState state(Row row) {
    boolean active = row.getBoolean(key + 2);
    return new VersionState(
        new EventStamp(row.<Instant>getAs(key), row.getString(key + 1)),
        active,
        active ? Option.none() : Option.of(row.<LocalDate>getAs(key + 3)),
        row.getString(key + 4).equals(Entitlement.PERMANENT_AND_TOTAL));
  }

  private static Row row(String batchCode, long[] counts) {
    Object[] cells = new Object[1 + counts.length];
    cells[0] = batchCode;
    for (int i = 0; i < counts.length; i++) {
      cells[i + 1] = counts[i];
    }
    return RowFactory.create(cells);
  }
}
