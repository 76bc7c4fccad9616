package org.patronage.contract;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Stream;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;

/** Rows of a table as {@link Installation#rows} shows them, in any order. */
record Rows(Seq<Map<String, String>> all) {

  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** The rows of a CSV file with a header. */
  static Rows ofCsv(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Rows(
          Stream.ofAll(CSV.parse(reader))
              .map(row -> (Map<String, String>) LinkedHashMap.ofAll(row.toMap()))
              .toVector());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Rows where(String column, String value) {
    return new Rows(all.filter(row -> row.get(column).contains(value)));
  }

  /** The same rows with these columns only. */
  Rows only(String... columns) {
    List<String> wanted = List.of(columns);
    return new Rows(all.map(row -> row.filterKeys(wanted::contains)));
  }

  /** The same rows but for these columns. */
  Rows without(String... columns) {
    List<String> dropped = List.of(columns);
    return new Rows(all.map(row -> row.rejectKeys(dropped::contains)));
  }

  /** The same rows, {@code filename} cut to its last part. */
  Rows withLocalFilenames() {
    return new Rows(
        all.map(
            row ->
                row.computeIfPresent(
                        "filename", (column, uri) -> uri.substring(uri.lastIndexOf('/') + 1))
                    ._2));
  }

  /**
   * Versions in the order of their events, each as its cells joined by a blank, null as {@code -}.
   */
  java.util.List<String> show(String... columns) {
    return all.sortBy(row -> cell(row, "SDP_Event_Created_Timestamp") + cell(row, "filename"))
        .map(row -> List.of(columns).map(column -> shown(row, column)).mkString(" "))
        .toJavaList();
  }

  /** These cells of every row, {@code -} for null, in the order of these texts. */
  java.util.List<String> sorted(String... columns) {
    return all.map(row -> List.of(columns).map(column -> shown(row, column)).mkString(" "))
        .sorted()
        .toJavaList();
  }

  /** The one cell that there is. */
  String single(String column) {
    if (all.size() != 1) {
      throw new AssertionError("one row is expected, there are " + all.size() + ": " + all);
    }
    return cell(all.get(0), column);
  }

  private static String shown(Map<String, String> row, String column) {
    String cell = cell(row, column);
    return cell.isEmpty() ? "-" : cell;
  }

  private static String cell(Map<String, String> row, String column) {
    return row.get(column)
        .getOrElseThrow(
            () -> new AssertionError("no column " + column + " in " + row.keySet().mkString(", ")));
  }
}
