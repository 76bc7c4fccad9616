package org.patronage.adapters.spark;

import io.delta.storage.HDFSLogStore;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Delta's logs on a local disk. A commit is written beside and then linked to its name: it appears
 * whole, and only where no other one stands, whichever process made that. Hadoop's rename, which
 * Delta has otherwise, looks first and renames then, so that of two commits at once one could be
 * lost.
 */
public class LinkingLogStore extends HDFSLogStore {
  public LinkingLogStore(Configuration configuration) {
    super(configuration);
  }

  /**
   * Writes a commit.
   *
   * @throws java.nio.file.FileAlreadyExistsException if one of that name stands and is not to be
   *     replaced
   */
  @Override
  public void write(
      Path path, Iterator<String> actions, Boolean overwrite, Configuration configuration)
      throws IOException {
    if (overwrite) {
      super.write(path, actions, overwrite, configuration);
      return;
    }
    java.nio.file.Path commit = local(path);
    java.nio.file.Path beside = local(createTempPath(path));
    Files.write(beside, (Iterable<String>) () -> actions, StandardOpenOption.CREATE_NEW);
    try {
      if (!isLinked(commit, beside)) {
        super.write(path, Files.readAllLines(beside).iterator(), overwrite, configuration);
      }
    } finally {
      Files.delete(beside);
    }
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  /** Whether the file has the commit's name, too; not where a disk has no hard links. */
  private static boolean isLinked(java.nio.file.Path commit, java.nio.file.Path written)
      throws IOException {
    try {
      Files.createLink(commit, written);
      return true;
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** So that others in this process may commit meanwhile, as others elsewhere may. */
  @Override
  public Boolean isPartialWriteVisible(Path path, Configuration configuration) {
    return false;
  }
}
