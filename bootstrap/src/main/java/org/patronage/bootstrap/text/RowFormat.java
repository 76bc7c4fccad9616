package org.patronage.bootstrap.text;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.Writer;
import java.util.Iterator;

/** A way to write rows as text. */
@FunctionalInterface
public interface RowFormat {

  /**
   * Writes the rows in their order, one at a time, and flushes; lines end with LF on every system.
   *
   * @param header a name for each column
   * @param rows each with as many cells as the header; none is a null
   * @param out stays open
   * @throws IllegalArgumentException if a row has another number of cells than the header
   * @throws java.io.UncheckedIOException if {@code out} fails
   */
  void write(Seq<String> header, Iterator<Seq<Option<String>>> rows, Writer out);

  /** Aligned columns for a terminal; null is blank, control characters are shown as blanks. */
  static RowFormat table() {
    return new TextTable();
  }

  /** CSV with a header line; null is empty. */
  static RowFormat csv() {
    return new CsvRows();
  }

  /** One JSON array, an object a line, all values texts or null. */
  static RowFormat json() {
    return new JsonRows("[\n", ",\n", "\n]\n");
  }

  /** A JSON object a line and nothing around them, all values texts or null. */
  static RowFormat jsonLines() {
    return new JsonRows("", "\n", "\n");
  }

  /** The format of that name: table, csv, json or jsonl; otherwise why not. */
  static Either<String, RowFormat> parse(String name) {
    Map<String, RowFormat> formats =
        HashMap.of("table", table(), "csv", csv(), "json", json(), "jsonl", jsonLines());
    return formats
        .get(name)
        .toEither("'" + name + "' is no format; write table, csv, json or jsonl");
  }
}
