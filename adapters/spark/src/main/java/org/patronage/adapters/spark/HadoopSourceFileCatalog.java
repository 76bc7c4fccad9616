package org.patronage.adapters.spark;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.SourceFileCatalog;
import org.patronage.domain.feed.LandedFile;

/** Landing folders on any Hadoop file system: {@code file:, dbfs:, abfss:, s3a:}. */
public final class HadoopSourceFileCatalog implements SourceFileCatalog {
  private final HadoopFiles files;

  public HadoopSourceFileCatalog(SparkEngine spark) {
    this.files = spark.files();
  }

  @Override
  public Seq<LandedFile> list(String folder) {
    try {
      Path path = files.qualified(folder);
      FileStatus[] found = files.system(path).listStatus(path);
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

  private LandedFile landed(FileStatus status) {
    return new LandedFile(
        status.getPath().getName(),
        status.getPath().toString(),
        status.getLen(),
        Instant.ofEpochMilli(status.getModificationTime()));
  }
}
