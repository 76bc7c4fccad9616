package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.application.run.RunMode;
import org.patronage.application.run.RunStatus;
import org.patronage.bootstrap.interruption.Boundaries.Event;

/**
 * A run that is cut off at a boundary, and then another one: everything stands as if nothing had
 * happened. Which boundaries there are, a run says that is not disturbed.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class InterruptedRun {
  @TempDir private static Path root;

  private SparkEngine spark;
  private Home before;
  private int homes;

  /** A run at {@link Zone#SATURDAY} of that mode, cut off at boundaries; a case each. */
  abstract Stream<DynamicTest> cases(RunMode mode);

  @BeforeAll
  void everythingUntilWednesday() throws IOException {
    FileSystem.closeAll(); // a file system that is open already would not be watched
    spark = SparkEngine.start(Home.SPARK);
    Zone zone = new Zone(root.resolve("zone")).landedByWednesday();
    before = new Home(root.resolve("before"), zone);
    assertEquals(RunStatus.SUCCEEDED, before.run(RunMode.UPDATE, Zone.WEDNESDAY).status());
    zone.landedBySaturday();
  }

  @AfterAll
  void nothingIsWatchedAnyMore() throws IOException {
    spark.close();
    FileSystem.closeAll();
  }

  @TestFactory
  Stream<DynamicTest> an_update_that_is_cut_off_is_made_good_by_the_next() {
    return cases(RunMode.UPDATE);
  }

  @TestFactory
  Stream<DynamicTest> a_rebuild_that_is_cut_off_is_made_good_by_the_next() {
    return cases(RunMode.REBUILD);
  }

  /** A home as it stands before the run. */
  final Home home() {
    return before.copiedTo(place());
  }

  /** Where another home may be. */
  final Path place() {
    homes++;
    return root.resolve("home-" + homes);
  }

  /** What an undisturbed run passes, and what it leaves. */
  final Undisturbed undisturbed(Home home, RunMode mode, Event event) {
    Boundaries.Watch watch = Boundaries.watch(home.root(), event);
    assertEquals(RunStatus.SUCCEEDED, home.run(mode, Zone.SATURDAY).status());
    List<String> boundaries = watch.passed();
    assertTrue(boundaries.size() > 30, () -> "only " + boundaries);
    return new Undisturbed(boundaries, Contents.of(home, spark));
  }

  /**
   * What a run comes to that nothing disturbs.
   *
   * @param boundaries in the order in which it passes them
   */
  record Undisturbed(List<String> boundaries, Contents leaves) {}

  /** The next run leaves what is expected. */
  final void mustBeMadeGood(Home home, RunMode mode, Contents expected) {
    Boundaries.count(home.root());
    assertEquals(RunStatus.SUCCEEDED, home.run(mode, Zone.AN_HOUR_LATER).status());
    Contents.of(home, spark).mustBe(expected);
    DeltaLog.clearCache(); // what Delta remembers of each home's tables fills the heap
  }
}
