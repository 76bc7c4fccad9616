package org.patronage.adapters.spark;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system without the processes that Hadoop starts where its native library is
 * missing: a {@code chmod} for each file that it makes, an {@code ls} and a {@code readlink} for
 * what it is asked about one. Java does the same itself.
 */
public final class JavaFileSystem extends LocalFileSystem {
  /** As Hadoop makes it. */
  public JavaFileSystem() {
    super(new Raw());
  }

  /** The same below the checksum files. */
  public static class Raw extends RawLocalFileSystem {
    /** A folder keeps that its files belong to its group, as with {@code chmod}. */
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      java.nio.file.Path file = pathToFile(path).toPath();
      if (!UnixMode.isKnown(file)) {
        super.setPermission(path, permission);
        return;
      }
      int kept = Files.isDirectory(file) ? UnixMode.of(file) & UnixMode.AS_ANOTHER : 0;
      UnixMode.set(file, kept | permission.toShort());
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
      return JavaFileStatus.of(super.getFileStatus(path), pathToFile(path));
    }

    @Override
    public FileStatus getFileLinkStatus(Path path) throws IOException {
      boolean link = Files.isSymbolicLink(pathToFile(path).toPath());
      return link ? super.getFileLinkStatus(path) : getFileStatus(path);
    }
  }
}
