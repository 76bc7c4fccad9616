package org.patronage.bootstrap.interruption;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hadoop.fs.Path;

/**
 * The boundaries of a run: every step by which it changes what somebody else may find below a
 * folder. Commits of Delta, files that are made, renamed or removed; not the data files of tables,
 * which nobody sees before their commit. {@link WatchedLogStore} and {@link WatchedFileSystem} pass
 * them one at a time, so that a step that the program gains is a boundary by itself.
 */
final class Boundaries {
  private static final ReentrantLock ONE_STEP = new ReentrantLock();

  private static Watch watch = new Watch("/nothing is here", (boundary, side) -> {});

  private Boundaries() {}

  /** A side of a boundary: its effect is not there, or it is. */
  enum Side {
    BEFORE,
    AFTER
  }

  /** What happens at boundaries, while no other is passed. */
  @FunctionalInterface
  interface Event {
    void happen(String boundary, Side side) throws IOException;
  }

  /** A step's effect. */
  @FunctionalInterface
  interface Effect<T> {
    T take() throws IOException;
  }

  /** Only counts what happens below a folder. */
  static Watch count(java.nio.file.Path home) {
    return watch(home, (boundary, side) -> {});
  }

  /** Lets something happen at every boundary below a folder. */
  static synchronized Watch watch(java.nio.file.Path home, Event event) {
    watch = new Watch(home.toString(), event);
    return watch;
  }

  /** Takes an effect, and passes the boundary that it is. */
  static <T> T pass(String step, Path path, Effect<T> effect) throws IOException {
    ONE_STEP.lock();
    try {
      Watch present = current();
      String boundary = present.named(step, path.toUri().getPath());
      present.pass(boundary, Side.BEFORE);
      T answer = effect.take();
      present.pass(boundary, Side.AFTER);
      return answer;
    } finally {
      ONE_STEP.unlock();
    }
  }

  private static synchronized Watch current() {
    return watch;
  }

  /** What has been passed since it began. */
  static final class Watch {
    private final String home;
    private final Event event;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<String> passed = new ArrayList<>();

    private Watch(String home, Event event) {
      this.home = home + "/";
      this.event = event;
    }

    /**
     * The boundaries in their order, each by its step, its path, and how often that came before.
     */
    synchronized List<String> passed() {
      return List.copyOf(passed);
    }

    private synchronized String named(String step, String path) {
      if (!path.startsWith(home)) {
        return "";
      }
      String name = step + " " + BoundaryName.of(path.substring(home.length()));
      if (BoundaryName.isUnseen(name)) {
        return "";
      }
      int before = counts.merge(name, 1, Integer::sum);
      String boundary = before == 1 ? name : name + " #" + before;
      passed.add(boundary);
      return boundary;
    }

    private void pass(String boundary, Side side) throws IOException {
      if (!boundary.isEmpty()) {
        event.happen(boundary, side);
      }
    }
  }
}
