package org.patronage.adapters.spark;

import io.delta.storage.HDFSLogStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    java.nio.file.Path commit = java.nio.file.Path.of(path.toUri().getPath());
    java.nio.file.Path beside =
        Files.createTempFile(commit.getParent(), "." + commit.getFileName(), ".tmp");
    try {
      Files.write(beside, (Iterable<String>) () -> actions, StandardCharsets.UTF_8);
      Files.createLink(commit, beside);
    } finally {
      Files.delete(beside);
    }
  }

  /** So that others in this process may commit meanwhile, as others elsewhere may. */
  @Override
  public Boolean isPartialWriteVisible(Path path, Configuration configuration) {
    return false;
  }
}
