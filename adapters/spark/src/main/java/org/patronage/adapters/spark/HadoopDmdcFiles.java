package org.patronage.adapters.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SaveMode;
import org.patronage.application.dmdc.DmdcFiles;
import org.patronage.domain.dmdc.DmdcFile;

/**
 * The export directory on any Hadoop file system. Spark sorts the records and writes them in parts
 * beside the file; their bytes are streamed into one, which is then renamed. Where a rename copies,
 * as in object stores, the object that it makes appears whole just the same.
 */
public final class HadoopDmdcFiles implements DmdcFiles {
  /** How folders begin in which files are made. */
  private static final String WORK = ".writing-";

  private final DeltaTables tables;
  private final String directory;

  public HadoopDmdcFiles(DeltaWarehouse warehouse, String directory) {
    this.tables = warehouse.tables();
    this.directory = directory;
  }

  @Override
  public boolean exists(DmdcFile file) {
    return operation("look for", file)
        .answer(
            () -> {
              Path path = new Path(folder(), file.name());
              return system(path).exists(path);
            });
  }

  @Override
  public void write(DmdcFile file) {
    if (!exists(file)) {
      operation("write", file).perform(() -> writeWhole(file));
    }
  }

  private void writeWhole(DmdcFile file) throws IOException {
    Path whole = new Path(folder(), WORK + file.name());
    Path parts = whole.suffix(".parts");
    FileSystem system = system(whole);
    removeRemains(system);
    writeParts(file, parts);
    join(system, parts, whole);
    system.delete(parts, true);
    Path target = new Path(folder(), file.name());
    if (!system.rename(whole, target)) { // the last step: where the file stands, nothing else does
      throw new IOException("the file system does not rename " + whole + " to " + target);
    }
  }

  /** What a process left that ended while it wrote. */
  private void removeRemains(FileSystem system) throws IOException {
    FileStatus[] remains = system.globStatus(new Path(folder(), WORK + "*"));
    for (FileStatus left : remains == null ? new FileStatus[0] : remains) {
      system.delete(left.getPath(), true);
    }
  }

  private void writeParts(DmdcFile file, Path parts) {
    tables
        .read(TableDefinition.EXTRACT_RECORDS)
        .where(col("filename").equalTo(file.name()))
        .where(col(ExtractColumns.RECORD).isNotNull())
        .orderBy(ExtractColumns.order())
        .select(ExtractColumns.RECORD)
        .write()
        .mode(SaveMode.Overwrite)
        .option("lineSep", "\n")
        .text(parts.toString());
  }

  /** The parts one after the other, in the order of their names, which is that of the sort. */
  private static void join(FileSystem system, Path parts, Path whole) throws IOException {
    try (OutputStream out = new WithoutLastLineFeed(system.create(whole, true))) {
      for (Path part : sorted(system.listStatus(parts))) {
        try (var in = system.open(part)) {
          in.transferTo(out);
        }
      }
    }
  }

  private static Path[] sorted(FileStatus[] files) {
    return Arrays.stream(files)
        .map(FileStatus::getPath)
        .filter(path -> path.getName().startsWith("part-"))
        .sorted()
        .toArray(Path[]::new);
  }

  private Path folder() throws IOException {
    return tables.hadoop().qualified(directory);
  }

  /** DMDC is sent what is here. */
  private FileSystem system(Path path) throws IOException {
    return tables.hadoop().plain(path);
  }

  private Operation operation(String doing, DmdcFile file) {
    return new Operation(
        doing + " " + file.name(),
        "in " + directory,
        "Check that the directory of `exports` exists or can be made, and may be written.");
  }
}
