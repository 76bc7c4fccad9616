package org.patronage.benchmarks.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows as one file of the SCD feed, with the name and the modification time of its day. */
record LandingFile(Path folder, Instant modified) {

  /** Writes it, in the place of one of the same day. */
  void write(Dataset<Row> rows) throws IOException {
    Path parts = folder.resolveSibling("parts");
    rows.coalesce(1).write().mode("overwrite").option("header", true).csv(parts.toString());
    Files.createDirectories(folder);
    Path file = folder.resolve(Site.fileName(modified));
    try (Stream<Path> found = Files.list(parts)) {
      Path part = found.filter(one -> one.toString().endsWith(".csv")).findFirst().orElseThrow();
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
    Folders.removed(parts);
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }
}
