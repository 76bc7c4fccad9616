package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
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
import org.patronage.bootstrap.interruption.Boundaries.Side;
import org.patronage.bootstrap.interruption.Boundaries.Watch;

/**
 * A run that is cut off at a boundary, and then another one: everything stands as if nothing had
 * happened. Which boundaries there are, a run says that is not disturbed.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class InterruptedRunSuite {
  @TempDir private static Path root;

  private SparkEngine spark;
  private Home before;
  private int homes;

  /** Which boundaries are tried. */
  abstract Sample sample();

  /** On which sides of them. */
  abstract Stream<Side> sides();

  /**
   * Runs at {@link Zone#SATURDAY}, and is cut off.
   *
   * @return whether it took a backup all the same, of what stood then
   */
  abstract boolean cutOff(Home home, RunMode mode, String boundary, Side side) throws Exception;

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

  private Stream<DynamicTest> cases(RunMode mode) {
    Home undisturbed = copy();
    Watch counting = Boundaries.count(undisturbed.root());
    assertEquals(RunStatus.SUCCEEDED, undisturbed.run(mode, Zone.SATURDAY).status());
    List<String> boundaries = counting.passed();
    assertTrue(boundaries.size() > 30, () -> "only " + boundaries);
    Contents expected = Contents.of(undisturbed, spark);
    return sample().of(boundaries).stream()
        .flatMap(
            boundary ->
                sides()
                    .map(
                        side ->
                            dynamicTest(
                                "%s %s, %s".formatted(side, boundary, Sample.told()),
                                () -> tryOut(mode, boundary, side, expected))));
  }

  private void tryOut(RunMode mode, String boundary, Side side, Contents expected)
      throws Exception {
    Home home = copy();
    boolean backedUp = cutOff(home, mode, boundary, side);
    Boundaries.count(home.root());
    assertEquals(RunStatus.SUCCEEDED, home.run(mode, Zone.AN_HOUR_LATER).status());
    Contents.of(home, spark).mustBe(backedUp ? expected.withoutBackups() : expected);
  }

  private Home copy() {
    homes++;
    return before.copiedTo(root.resolve("home-" + homes));
  }
}
