package org.patronage.adapters.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.patronage.application.StorageException;

/**
 * Tables that others keep: a Delta table where there is a {@code _delta_log}, CSV files with a
 * header where there are files {@code *.csv}, Parquet otherwise.
 */
final class SourceTables {
  private static final String CSV = ".csv";

  private final SparkEngine spark;
  private final HadoopFiles files;

  SourceTables(SparkEngine spark) {
    this.spark = spark;
    this.files = spark.files();
  }

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
   * Reads columns of a table; those of CSV are texts.
   *
   * @throws StorageException if it is missing, or has no such columns
   */
  Dataset<Row> read(String location, String... columns) {
    Dataset<Row> table = operation(location).answer(() -> read(location));
    List<String> missing = new ArrayList<>(List.of(columns));
    missing.removeAll(List.of(table.columns()));
    if (!missing.isEmpty()) {
      throw new StorageException(
          "The source " + location + " has no column " + String.join(", ", missing),
          "Check that it is the right place, and that its owner has not changed its shape.");
    }
    return table.selectExpr(columns);
  }

  private Dataset<Row> read(String location) {
    try {
      Path path = files.qualified(location);
      FileSystem system = files.system(path);
      SparkSession session = spark.session();
      if (system.exists(new Path(path, "_delta_log"))) {
        return session.read().format("delta").load(path.toString());
      }
      return isCsv(system, path)
          ? session.read().option("header", true).option("escape", "\"").csv(path.toString())
          : session.read().parquet(path.toString());
    } catch (IOException e) {
      throw missing(location, e);
    }
  }

  /**
   * What a table is now, by its files.
   *
   * @throws StorageException if it is missing, or changes while it is looked at
   */
  State state(String location) {
    return operation(location).answer(() -> look(location));
  }

  private State look(String location) {
    try {
      Path path = files.qualified(location);
      State state = new State(path.toString(), Instant.EPOCH, 0, 0);
      RemoteIterator<LocatedFileStatus> found = files.system(path).listFiles(path, true);
      while (found.hasNext()) {
        state = with(state, found.next());
      }
      if (state.count() == 0) {
        throw new FileNotFoundException("no file below " + path);
      }
      return state;
    } catch (IOException e) {
      throw missing(location, e);
    }
  }

  private static State with(State state, FileStatus file) {
    Instant modified = Instant.ofEpochMilli(file.getModificationTime());
    return new State(
        state.uri(),
        modified.isAfter(state.modified()) ? modified : state.modified(),
        state.count() + 1,
        state.bytes() + file.getLen());
  }

  private static boolean isCsv(FileSystem system, Path path) throws IOException {
    for (FileStatus file : system.listStatus(path)) {
      if (file.getPath().getName().toLowerCase(Locale.ROOT).endsWith(CSV)) {
        return true;
      }
    }
    return false;
  }

  private static Operation operation(String location) {
    return new Operation(
        "read the source", location, "Ask its owner whether it is whole, then run again.");
  }

  private static StorageException missing(String location, IOException cause) {
    return new StorageException(
        "Cannot read the source " + location,
        "Check that it exists and may be read, or correct its place in the configuration.",
        cause);
  }
}
