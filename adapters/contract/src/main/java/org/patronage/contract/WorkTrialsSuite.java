package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;

/**
 * Whatever is done in weeks of work, in whatever order: files that come late and twice, are undone,
 * replaced and accepted again, held by guards, rebuilds, backups and restores, lines that are
 * replayed and discarded, persons who become known and unknown. What stands at the end is what the
 * files in force say, and DMDC has been told just this of everybody; a rebuild and a restore after
 * that tell it nothing. A trial that fails tells its seed and what was done; {@code
 * -Dpatronage.seed=SEED} begins with it.
 */
public abstract class WorkTrialsSuite {
  private static final String SEED = "patronage.seed";
  private static final int FIRST_SEED = Integer.getInteger(SEED, 1);

  protected abstract Technology technology();

  protected abstract Effort effort();

  @TestFactory
  Stream<DynamicTest> weeks_of_work_leave_what_their_files_say(@TempDir Path temp) {
    return Vector.range(FIRST_SEED, FIRST_SEED + effort().generated())
        .map(seed -> dynamicTest("seed " + seed, () -> trial(seed, temp.resolve("trial" + seed))))
        .toJavaStream();
  }

  private void trial(int seed, Path at) {
    GeneratedFeeds feeds = new GeneratedFeeds(seed, effort());
    LandingZone zone = zone(feeds, at.resolve("worked"));
    Runs runs = new Runs(technology(), zone.site());
    Work work = new Work(runs, zone, feeds, seed);
    Told told = new Told(runs);
    try {
      work.begin();
      work.carryOn();
      work.end();
      runs.mustBeSound();
      same(once(work, feeds, at.resolve("once")), runs);
      told.mustBeWhatHolds(work.now());
      int known = told.records();
      work.doOverAgain();
      assertEquals(known, told.records(), "records after a rebuild and a restore");
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(
          "with -D%s=%d%s%n%s".formatted(SEED, seed, work.diary(), e.getMessage()), e);
    }
  }

  private static LandingZone zone(GeneratedFeeds feeds, Path at) {
    LandingZone zone = LandingZone.at(at);
    feeds.landSources(zone);
    return zone;
  }

  private Runs once(Work work, GeneratedFeeds feeds, Path at) {
    LandingZone zone = zone(feeds, at);
    feeds.introduceAll(zone);
    work.inForce().forEach(file -> file.landIn(zone));
    Runs runs = new Runs(technology(), zone.site());
    RunReport report = runs.update(work.now().toString());
    assertEquals(RunStatus.SUCCEEDED, report.status(), report::toString);
    return runs;
  }

  private static void same(Runs expected, Runs actual) {
    RowDifference.between(expected.unified().without("edipi"), actual.unified().without("edipi"))
        .mustBeNone("patronage_unified");
    assertEquals(0, actual.rows("unresolved_records").all().size());
    RowDifference.between(refused(expected), refused(actual)).mustBeNone("quarantine");
  }

  private static Rows refused(Runs runs) {
    return new Rows(
        runs.rows("quarantine")
            .only("batch_cd", "uri", "line", "rules")
            .all()
            .map(
                row -> row.computeIfPresent("uri", (column, uri) -> uri.replaceAll(".*/", ""))._2));
  }
}
