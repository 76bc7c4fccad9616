package org.patronage.bootstrap.interruption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.patronage.application.run.RunMode;
import org.patronage.bootstrap.interruption.Boundaries.Event;
import org.patronage.bootstrap.interruption.Boundaries.Side;

/** A run that does everything that a run can do is cut off, and made good by the next. */
abstract class InterruptedRun extends InterruptedWork {
  /** What a run that does everything changes; each has boundaries of its own. */
  private static final List<String> CHANGED =
      List.of(
          " tables/patronage_unified",
          " tables/file_ledger/",
          " tables/quarantine/",
          " tables/unresolved_records/",
          " tables/patronage_pipeline_log/",
          " backups/");

  /** What it tells DMDC, but for a first run, which makes no day before it good. */
  private static final List<String> TOLD =
      List.of(" tables/dmdc_extracts/", " tables/dmdc_checkpoint/", " exports/PATRONAGE_");

  /** An update's beside; a rebuild, and a first run, find the EDIPIs themselves. */
  private static final String FILLED_IN = " exports/LAGGED_EDIPI_";

  /** What an undisturbed run passes, and what it leaves. */
  final Undisturbed undisturbed(Home home, RunMode mode, Event event) {
    Undisturbed run = undisturbed(home, one -> run(one, mode, Zone.SATURDAY), event);
    CHANGED.forEach(changed -> assertTrue(run.passes(changed), changed));
    TOLD.forEach(told -> assertTrue(run.passes(told) || isFirst(), told));
    assertEquals(mode == RunMode.UPDATE && !isFirst(), run.passes(FILLED_IN), FILLED_IN);
    return run;
  }

  /** A run that is cut off at a side of a boundary is made good. */
  final DynamicTest cutOff(
      CutOff cutOff, RunMode mode, String boundary, Side side, Undisturbed undisturbed) {
    return dynamicTest(
        "%s, %s %s, %s".formatted(cutOff.getClass().getSimpleName(), side, boundary, Sample.told()),
        () -> {
          Home home = home();
          boolean backedUp = cutOff.at(home, mode, boundary, side);
          Contents expected = undisturbed.leaves();
          mustBeMadeGood(home, mode, backedUp ? expected.withoutBackups() : expected);
        });
  }

  /**
   * The next run leaves what is expected. A rebuild that is repeated carries over what DMDC has
   * still to be told of, which after the export is nothing any more.
   */
  final void mustBeMadeGood(Home home, RunMode mode, Contents expected) {
    Boundaries.count(home.root());
    run(home, mode, Zone.AN_HOUR_LATER);
    boolean carriesAgain = mode == RunMode.REBUILD;
    contents(home).mustBe(carriesAgain ? expected.withoutLateVersions() : expected);
  }
}
