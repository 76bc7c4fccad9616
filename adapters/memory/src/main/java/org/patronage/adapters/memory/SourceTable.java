package org.patronage.adapters.memory;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.patronage.application.StorageException;

/** A table that others keep, as a CSV file with a header or a folder of such. */
record SourceTable(String location) {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  /**
   * What a table is now.
   *
   * @param uri its full URI
   * @param modified when its newest file was
   */
  record State(String uri, Instant modified, long count, long bytes) {
    /** As one text, which differs whenever the table changed or is another place. */
    String text() {
      return uri + "@" + modified + "#" + count + "/" + bytes;
    }
  }

  /**
   * What the table is now.
   *
   * @throws StorageException if it is missing or has no CSV file
   */
  State state() {
    try {
      State state = new State(Places.uri(Places.path(location)), Instant.EPOCH, 0, 0);
      for (Path file : files()) {
        state = with(state, file);
      }
      return state;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Hands every row to {@code reader}.
   *
   * @param columns which its header must have, compared without case
   * @throws StorageException if it is missing, has no CSV file, or lacks a column
   */
  void read(List<String> columns, Consumer<SourceRow> reader) {
    try {
      for (Path file : files()) {
        read(file, columns, reader);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void read(Path file, List<String> columns, Consumer<SourceRow> reader)
      throws IOException {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSV)) {
      for (String column : columns) {
        if (!parser.getHeaderMap().containsKey(column)) {
          throw new StorageException(
              "The source " + location + " has no column " + column,
              "Check that it is the right file, with a header.");
        }
      }
      for (CSVRecord row : parser) {
        reader.accept(new SourceRow(this, row));
      }
    }
  }

  private Seq<Path> files() throws IOException {
    Path path = Places.path(location);
    if (Files.isRegularFile(path) && isCsv(path)) {
      return Vector.of(path);
    }
    try (Stream<Path> found = Files.list(path)) {
      Vector<Path> files = Vector.ofAll(found.filter(SourceTable::isCsv)).sorted();
      if (files.isEmpty()) {
        throw new StorageException(
            "Cannot read the source " + location + ": memory storage reads CSV files only",
            "Set storage to delta for Parquet and Delta, or give CSV files.");
      }
      return files;
    }
  }

  private static boolean isCsv(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
  }

  private static State with(State state, Path file) throws IOException {
    Instant modified = Instant.ofEpochMilli(Files.getLastModifiedTime(file).toMillis());
    return new State(
        state.uri(),
        modified.isAfter(state.modified()) ? modified : state.modified(),
        state.count() + 1,
        state.bytes() + Files.size(file));
  }

  private StorageException unreadable(IOException cause) {
    return new StorageException(
        "Cannot read the source " + location,
        "Check that it exists and may be read, or correct its place in the configuration.",
        cause);
  }
}
