package org.patronage.adapters.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
  private static final AtomicReference<String> MISCOUNTED = new AtomicReference<>("");
  private static final AtomicReference<String> UNCERTAIN = new AtomicReference<>("");

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
      return times > 0 && tableOf(path).equals(table);
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
    boolean miscounts = tableOf(path).equals(MISCOUNTED.get());
    super.write(path, miscounts ? miscounted(actions) : actions, overwrite, configuration);
    if (tableOf(path).equals(UNCERTAIN.get())) {
      UNCERTAIN.set("");
      throw new IOException("storage fails after the commit");
    }
  }

  /** Lets storage fail once, right after the next commit of a table is made. */
  static void failAfterCommit(String table) {
    UNCERTAIN.set(table);
  }

  /** Lets the next commit of a table tell of ten times the rows it added. */
  static void miscount(String table) {
    MISCOUNTED.set(table);
  }

  /** Whose log a path is in. */
  private static String tableOf(Path path) {
    return path.getParent().getParent().getName();
  }

  private static Iterator<String> miscounted(Iterator<String> actions) {
    MISCOUNTED.set("");
    List<String> told = new ArrayList<>();
    actions.forEachRemaining(
        action ->
            told.add(
                action.replaceAll(
                    "(?<told>(numTargetRowsInserted|numOutputRows)\":\"\\d+)", "${told}0")));
    return told.iterator();
  }

  /** On a thread of its own, as a thread has one transaction at a time. */
  private static void elsewhere(Runnable commit) {
    CompletableFuture.runAsync(commit, work -> new Thread(work).start())
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
  }
}
