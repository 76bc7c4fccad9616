package org.patronage.adapters.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * What Delta writes its logs with on a local disk; somebody else may come right before a commit.
 */
public final class SharedLogStore extends LinkingLogStore {
  /** Nobody comes. */
  static final Neighbour NOBODY = new Neighbour("", 0, () -> {});

  private static final AtomicReference<Neighbour> NEIGHBOUR = new AtomicReference<>(NOBODY);

  public SharedLogStore(Configuration configuration) {
    super(configuration);
  }

  /**
   * Somebody else who commits.
   *
   * @param table the name of the table before whose next commits that is
   * @param times how many commits these are
   */
  record Neighbour(String table, int times, Runnable commit) {
    private boolean awaits(Path path) {
      return times > 0 && path.getParent().getParent().getName().equals(table);
    }

    private Neighbour oneLess() {
      return new Neighbour(table, times - 1, commit);
    }
  }

  /** Lets somebody in. */
  static void expect(Neighbour neighbour) {
    NEIGHBOUR.set(neighbour);
  }

  /** How often the one who was let in has still to come. */
  static int expected() {
    return NEIGHBOUR.get().times();
  }

  @Override
  public void write(
      Path path, Iterator<String> actions, Boolean overwrite, Configuration configuration)
      throws IOException {
    Neighbour neighbour = NEIGHBOUR.get();
    if (neighbour.awaits(path)) {
      NEIGHBOUR.set(neighbour.oneLess());
      elsewhere(neighbour.commit());
    }
    super.write(path, actions, overwrite, configuration);
  }

  /** On a thread of its own, as a thread has one transaction at a time. */
  private static void elsewhere(Runnable commit) {
    CompletableFuture.runAsync(commit).orTimeout(30, TimeUnit.SECONDS).join();
  }
}
