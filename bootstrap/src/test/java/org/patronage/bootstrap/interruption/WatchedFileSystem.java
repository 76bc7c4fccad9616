package org.patronage.bootstrap.interruption;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.patronage.adapters.spark.JavaFileSystem;

/** Hadoop's local file system, with the boundaries that making, renaming and removing are. */
public final class WatchedFileSystem extends LocalFileSystem {
  public WatchedFileSystem() {
    super(new Raw());
  }

  /** Below the checksums, where those come too that do without. */
  private static final class Raw extends JavaFileSystem.Raw {
    @Override
    public boolean rename(Path from, Path to) throws IOException {
      return Boundaries.pass("rename", to, () -> super.rename(from, to));
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
      return Boundaries.pass("remove", path, () -> super.delete(path, recursive));
    }

    @Override
    public FSDataOutputStream create(
        Path path,
        FsPermission permission,
        boolean overwrite,
        int bufferSize,
        short replication,
        long blockSize,
        Progressable progress)
        throws IOException {
      return Boundaries.pass(
          "make",
          path,
          () ->
              super.create(
                  path, permission, overwrite, bufferSize, replication, blockSize, progress));
    }

    @Override
    public FSDataOutputStream create(
        Path path,
        boolean overwrite,
        int bufferSize,
        short replication,
        long blockSize,
        Progressable progress)
        throws IOException {
      return Boundaries.pass(
          "make",
          path,
          () -> super.create(path, overwrite, bufferSize, replication, blockSize, progress));
    }
  }
}
