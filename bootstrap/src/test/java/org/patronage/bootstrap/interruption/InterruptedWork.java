package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunStatus;
import org.patronage.bootstrap.interruption.Boundaries.Event;

/**
 * Work that is cut off at a boundary, and then a run: everything stands as if nothing had happened.
 * Which boundaries there are, work says that is not disturbed.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class InterruptedWork {
  @TempDir private static Path root;

  private SparkEngine spark;
  private Home before;
  private int homes;

  @BeforeAll
  void everythingUntilWednesday() throws IOException {
    FileSystem.closeAll(); // a file system that is open already would not be watched
    spark = SparkEngine.start(Home.SPARK);
    Zone zone = new Zone(root.resolve("zone")).landedByWednesday();
    before = new Home(root.resolve("before"), zone);
    if (isFirst()) {
      Files.createDirectories(before.root());
    } else {
      run(before, RunMode.UPDATE, Zone.WEDNESDAY);
    }
    zone.landedBySaturday();
  }

  /** Whether the work begins with nothing, not after a run on Wednesday. */
  boolean isFirst() {
    return false;
  }

  @AfterAll
  void nothingIsWatchedAnyMore() throws IOException {
    spark.close();
    FileSystem.closeAll();
  }

  /** A home as it stands before the work. */
  final Home home() {
    return before.copiedTo(place());
  }

  /** Where another home may be. */
  final Path place() {
    homes++;
    return root.resolve("home-" + homes);
  }

  /** What undisturbed work passes, and what it leaves. */
  final Undisturbed undisturbed(Home home, Consumer<Home> work, Event event) {
    Boundaries.Watch watch = Boundaries.watch(home.root(), event);
    work.accept(home);
    return new Undisturbed(watch.passed(), contents(home));
  }

  /**
   * What work comes to that nothing disturbs.
   *
   * @param boundaries in the order in which it passes them
   */
  record Undisturbed(List<String> boundaries, Contents leaves) {

    /** Whether it changes something below that path, which a blank goes before. */
    boolean passes(String path) {
      return boundaries.stream().anyMatch(boundary -> boundary.contains(path));
    }
  }

  /** A run that must succeed. */
  static void run(Home home, RunMode mode, String now) {
    assertEquals(RunStatus.SUCCEEDED, home.run(mode, now).status());
  }

  /** What a home holds, whether or not it holds together. */
  final Contents seen(Home home) {
    Contents found = Contents.of(home, spark);
    DeltaLog.clearCache(); // what Delta remembers of each home's tables fills the heap
    return found;
  }

  /** What a home holds, once nothing happens to it any more; all of it must hold together. */
  final Contents contents(Home home) {
    assertEquals(List.of(), home.broken().asJava());
    return seen(home);
  }
}
