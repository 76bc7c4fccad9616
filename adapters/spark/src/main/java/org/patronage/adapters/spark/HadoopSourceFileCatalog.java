package org.patronage.adapters.spark;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.SourceFileCatalog;
import org.patronage.domain.feed.LandedFile;

/** Landing folders on any Hadoop file system: {@code file:, dbfs:, abfss:, s3a:}. */
public final class HadoopSourceFileCatalog implements SourceFileCatalog {
  /** What stands in the place of bytes that are no character. */
  private static final char NO_CHARACTER = '\uFFFD';

  private final HadoopFiles files;

  public HadoopSourceFileCatalog(SparkEngine spark) {
    this.files = spark.files();
  }

  @Override
  public Seq<LandedFile> list(String folder) {
    try {
      Path path = files.qualified(folder);
      FileStatus[] found = files.system(path).listStatus(path);
      mustBeAll(path);
      return List.ofAll(Arrays.asList(found)).filter(FileStatus::isFile).map(this::landed);
    } catch (IOException e) {
      throw new StorageException(
          "Cannot list the landing folder " + folder,
          "Check that it exists and may be read, or set feeds.*.path to the right place.",
          e);
    }
  }

  @Override
  public LandedFile find(String location) {
    try {
      Path path = files.qualified(location);
      return landed(files.system(path).getFileStatus(path));
    } catch (IOException e) {
      throw new StorageException(
          "Cannot find the file " + location,
          "Check that it exists and may be read, or correct its place in the configuration.",
          e);
    }
  }

  @Override
  public InputStream open(LandedFile file) {
    try {
      Path path = new Path(file.uri());
      return files.plain(path).open(path);
    } catch (IOException e) {
      throw new StorageException(
          "Cannot open the file " + file.uri(), "Check that it exists and may be read.", e);
    }
  }

  /**
   * Hadoop passes over a local file that Java cannot find by the name under which it lists it: one
   * whose bytes are no text of the process's locale.
   */
  private static void mustBeAll(Path folder) {
    if (!"file".equals(folder.toUri().getScheme())) {
      return;
    }
    File here = new File(folder.toUri().getPath());
    long lost =
        Stream.ofNullable(here.list())
            .flatMap(Arrays::stream)
            .filter(name -> name.indexOf(NO_CHARACTER) >= 0 && !new File(here, name).exists())
            .count();
    if (lost > 0) {
      throw new StorageException(
          "%d files in %s have names that this process cannot read".formatted(lost, folder),
          "Start it with LC_ALL=C.UTF-8, and have files named in UTF-8; nothing was applied.");
    }
  }

  private LandedFile landed(FileStatus status) {
    return new LandedFile(
        status.getPath().getName(),
        status.getPath().toString(),
        status.getLen(),
        Instant.ofEpochMilli(status.getModificationTime()));
  }
}
