package org.patronage.bootstrap.interruption;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;

/**
 * The boundaries of a run: every step by which it changes what somebody else may find below a
 * folder. Commits of Delta, files that are made, renamed or removed; not the data files of tables,
 * which nobody sees before their commit. {@link WatchedLogStore} and {@link WatchedFileSystem} pass
 * them, so that a step that the program gains is a boundary by itself.
 */
final class Boundaries {
  private static Watch watch = new Watch("/nothing is here", "", Side.BEFORE, () -> {});

  private Boundaries() {}

  /** A side of a boundary: its effect is not there, or it is. */
  enum Side {
    BEFORE,
    AFTER
  }

  /** What happens at a boundary. */
  @FunctionalInterface
  interface Event {
    void happen() throws IOException;
  }

  /** A step's effect. */
  @FunctionalInterface
  interface Effect<T> {
    T take() throws IOException;
  }

  /** Only counts what happens below a folder. */
  static Watch count(java.nio.file.Path home) {
    return at(home, "", Side.BEFORE, () -> {});
  }

  /** Lets something happen once, on one side of a boundary below a folder. */
  static synchronized Watch at(java.nio.file.Path home, String boundary, Side side, Event event) {
    watch = new Watch(home.toString(), boundary, side, event);
    return watch;
  }

  /** Takes an effect, and passes the boundary that it is. */
  static <T> T pass(String step, Path path, Effect<T> effect) throws IOException {
    Watch present = current();
    String boundary = present.named(step, path.toUri().getPath());
    present.pass(boundary, Side.BEFORE);
    T answer = effect.take();
    present.pass(boundary, Side.AFTER);
    return answer;
  }

  private static synchronized Watch current() {
    return watch;
  }

  /** What has been passed since it began. */
  static final class Watch {
    private final String home;
    private final String wanted;
    private final Side side;
    private final Event event;
    private final Map<String, Integer> counts = new HashMap<>();
    private final List<String> passed = new ArrayList<>();
    private boolean happened;

    private Watch(String home, String wanted, Side side, Event event) {
      this.home = home + "/";
      this.wanted = wanted;
      this.side = side;
      this.event = event;
    }

    /**
     * The boundaries in their order, each by its step, its path, and how often that came before.
     */
    synchronized List<String> passed() {
      return List.copyOf(passed);
    }

    /** Whether the boundary was reached. */
    synchronized boolean happened() {
      return happened;
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

    private void pass(String boundary, Side now) throws IOException {
      if (now == side && !boundary.isEmpty() && boundary.equals(wanted) && first()) {
        event.happen();
      }
    }

    private synchronized boolean first() {
      boolean first = !happened;
      happened = true;
      return first;
    }
  }
}
