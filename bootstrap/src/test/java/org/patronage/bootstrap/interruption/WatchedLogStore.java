package org.patronage.bootstrap.interruption;

import java.io.IOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.patronage.adapters.spark.LinkingLogStore;

/** What Delta writes its logs with on a local disk, with the boundaries that commits are. */
public final class WatchedLogStore extends LinkingLogStore {
  public WatchedLogStore(Configuration configuration) {
    super(configuration);
  }

  @Override
  public void write(
      Path path, Iterator<String> actions, Boolean overwrite, Configuration configuration)
      throws IOException {
    Boundaries.pass(
        "commit",
        path,
        () -> {
          super.write(path, actions, overwrite, configuration);
          return path;
        });
  }
}
