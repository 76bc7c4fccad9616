package org.patronage.adapters.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.permission.FsPermission;

/** A local file, whose permissions, owner and group Java looks up when they are asked for. */
final class JavaFileStatus extends FileStatus {
  private static final long serialVersionUID = 1L;

  /** Who may read, write and enter, and that only owners remove. */
  private static final int PERMISSIONS = 01777;

  private final File file;

  private JavaFileStatus(FileStatus found, File file) {
    super(
        found.getLen(),
        found.isDirectory(),
        found.getReplication(),
        found.getBlockSize(),
        found.getModificationTime(),
        found.getAccessTime(),
        null,
        null,
        null,
        found.getPath());
    this.file = file;
  }

  /** What Hadoop found, or that itself on a disk without such permissions. */
  static FileStatus of(FileStatus found, File file) {
    return UnixMode.isKnown(file.toPath()) ? new JavaFileStatus(found, file) : found;
  }

  @Override
  public FsPermission getPermission() {
    return new FsPermission((short) (asked(UnixMode::of) & PERMISSIONS));
  }

  @Override
  public String getOwner() {
    return asked(Files::getOwner).getName();
  }

  @Override
  public String getGroup() {
    return asked(path -> Files.readAttributes(path, PosixFileAttributes.class).group().getName());
  }

  private <T> T asked(Question<T> question) {
    try {
      return question.of(file.toPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is asked of a file. */
  @FunctionalInterface
  private interface Question<T> {
    T of(Path file) throws IOException;
  }
}
