package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.util.function.Consumer;
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
    return trials(temp, WorkTrialsSuite::whileNothingGrows);
  }

  @TestFactory
  Stream<DynamicTest> weeks_in_which_pt_grows_leave_who_is_entitled(@TempDir Path temp) {
    return trials(temp, WorkTrialsSuite::whilePtGrows);
  }

  private Stream<DynamicTest> trials(Path temp, Consumer<Trial> course) {
    return Vector.range(FIRST_SEED, FIRST_SEED + effort().generated())
        .map(
            seed ->
                dynamicTest(
                    "seed " + seed, () -> new Trial(seed, temp.resolve("trial" + seed)).go(course)))
        .toJavaStream();
  }

  private static void whileNothingGrows(Trial trial) {
    trial.work();
    trial.sameVersions();
    int known = trial.told.records();
    trial.work.doOverAgain();
    assertEquals(known, trial.told.records(), "records after a rebuild and a restore");
  }

  /** A version that PT brought stands at its own time, so only what holds now can be compared. */
  private static void whilePtGrows(Trial trial) {
    trial.work.letPtGrow();
    trial.work();
    trial.sameEntitlements();
  }

  private final class Trial {
    private final int seed;
    private final Path at;
    private final GeneratedFeeds feeds;
    private final Runs runs;
    private final Work work;
    private final Told told;

    Trial(int seed, Path at) {
      this.seed = seed;
      this.at = at;
      this.feeds = new GeneratedFeeds(seed, effort());
      LandingZone zone = LandingZone.at(at.resolve("worked"));
      feeds.landSources(zone);
      this.runs = new Runs(technology(), zone.site());
      this.work = new Work(runs, zone, feeds, seed);
      this.told = new Told(runs);
    }

    void go(Consumer<Trial> course) {
      try {
        course.accept(this);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "with -D%s=%d%s%n%s".formatted(SEED, seed, work.diary(), e.getMessage()), e);
      }
    }

    private void work() {
      work.begin();
      work.carryOn();
      work.end();
      runs.mustBeSound();
      told.mustBeWhatHolds(work.now());
    }

    private void sameVersions() {
      Runs once = once();
      RowDifference.between(versions(once), versions(runs)).mustBeNone("patronage_unified");
      assertEquals(0, runs.rows("unresolved_records").all().size());
      RowDifference.between(refused(once), refused(runs)).mustBeNone("quarantine");
    }

    private static Rows versions(Runs runs) {
      return Corrections.underOneName(runs.unified().without("edipi"), "filename");
    }

    private void sameEntitlements() {
      RowDifference.between(entitled(once()), entitled(runs)).mustBeNone("active rows");
    }

    private static Rows entitled(Runs runs) {
      return runs.unified()
          .where("RecordStatus", "true")
          .only(
              "participant_id",
              "ICN",
              "Applicant_Type",
              "Caregiver_Status",
              "SC_Combined_Disability_Percentage",
              "PT_Indicator",
              "Status_Begin_Date");
    }

    private static Rows refused(Runs runs) {
      Rows lines = runs.rows("quarantine").only("batch_cd", "uri", "line", "rules");
      Rows local =
          new Rows(
              lines
                  .all()
                  .map(
                      row ->
                          row.computeIfPresent("uri", (key, uri) -> uri.replaceAll(".*/", ""))._2));
      return Corrections.underOneName(local, "uri");
    }

    /** One run over the files in force, with what is known at the end. */
    private Runs once() {
      LandingZone zone = LandingZone.at(at.resolve("once"));
      feeds.landSources(zone);
      feeds.introduceAll(zone);
      work.inForce().forEach(file -> file.landIn(zone));
      Runs once = new Runs(technology(), zone.site());
      RunReport report = once.update(work.now().toString());
      assertEquals(RunStatus.SUCCEEDED, report.status(), report::toString);
      return once;
    }
  }
}
