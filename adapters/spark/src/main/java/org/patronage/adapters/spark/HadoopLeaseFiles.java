package org.patronage.adapters.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vavr.control.Option;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.patronage.adapters.spark.Attendance.Presence;

/**
 * A lease's files on a Hadoop file system, one that makes a file atomically where none may be
 * overwritten, as HDFS, ABFS and DBFS do.
 */
final class HadoopLeaseFiles implements LeaseFiles {
  private final FileSystem system;
  private final Path folder;

  HadoopLeaseFiles(FileSystem system, Path folder) {
    this.system = system;
    this.folder = folder;
  }

  @Override
  public Attendance attend() {
    return Attendance.of(Presence.UNKNOWN);
  }

  @Override
  public long newest() throws IOException {
    return LeaseNames.newest(names().stream());
  }

  @Override
  public boolean create(long number, String content) throws IOException {
    try (OutputStream stream = system.create(file(number), false)) {
      stream.write(content.getBytes(UTF_8));
      return true;
    } catch (IOException e) { // file systems say in many ways that somebody was faster
      if (system.exists(file(number))) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public Option<Written> read(long number) throws IOException {
    try (InputStream stream = system.open(file(number))) {
      long changed = system.getFileStatus(file(number)).getModificationTime();
      String content = new String(stream.readAllBytes(), UTF_8);
      return Option.some(new Written(content, Instant.ofEpochMilli(changed)));
    } catch (FileNotFoundException e) {
      return Option.none();
    }
  }

  @Override
  public void replace(long number, String content) throws IOException {
    try (OutputStream stream = system.create(file(number), true)) {
      stream.write(content.getBytes(UTF_8));
    }
  }

  @Override
  public void removeBefore(long number) throws IOException {
    for (String name : names()) {
      if (LeaseNames.isBefore(name, number)) {
        system.delete(new Path(folder, name), false);
      }
    }
  }

  private List<String> names() throws IOException {
    try {
      return Arrays.stream(system.listStatus(folder))
          .map(status -> status.getPath().getName())
          .toList();
    } catch (FileNotFoundException e) {
      return List.of(); // nobody has had the lease yet
    }
  }

  private Path file(long number) {
    return new Path(folder, LeaseNames.name(number));
  }
}
