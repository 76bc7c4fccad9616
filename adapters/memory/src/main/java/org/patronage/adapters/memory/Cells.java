package org.patronage.adapters.memory;

import io.vavr.collection.Map;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;

/** Puts a row together, cell by cell, as texts. */
final class Cells {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
          .toFormatter()
          .withZone(ZoneOffset.UTC);

  private final LinkedHashMap<String, String> cells = new LinkedHashMap<>();

  /** A value by its own text. */
  Cells with(String column, Object value) {
    cells.put(column, value.toString());
    return this;
  }

  Cells with(String column, Option<?> value) {
    cells.put(column, value.map(Object::toString).getOrElse(""));
    return this;
  }

  Cells time(String column, Instant value) {
    return with(column, TIME.format(value));
  }

  Cells time(String column, Option<Instant> value) {
    return with(column, value.map(TIME::format));
  }

  Map<String, String> row() {
    return io.vavr.collection.LinkedHashMap.ofAll(cells);
  }
}
