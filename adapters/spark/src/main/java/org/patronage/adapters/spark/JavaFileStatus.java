package org.patronage.adapters.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.permission.FsPermission;

/** A local file, whose permissions, owner and group Java looks up when they are asked for. */
final class JavaFileStatus extends FileStatus {
  private static final long serialVersionUID = 1L;

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
    boolean posix = file.toPath().getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix ? new JavaFileStatus(found, file) : found;
  }

  @Override
  public FsPermission getPermission() {
    return FsPermission.valueOf("-" + PosixFilePermissions.toString(attributes().permissions()));
  }

  @Override
  public String getOwner() {
    return attributes().owner().getName();
  }

  @Override
  public String getGroup() {
    return attributes().group().getName();
  }

  private PosixFileAttributes attributes() {
    try {
      return Files.readAttributes(file.toPath(), PosixFileAttributes.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
