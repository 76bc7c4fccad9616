package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.domain.history.Tally;
import org.patronage.domain.quality.Guards;
import org.patronage.domain.quality.LineStatus;

/**
 * Lines that a wrong rule refused, read again once it is right, leave the history that would stand
 * had the rule been right from the start: whatever came in between, late files included, and in
 * whatever portions they are replayed (RULES 4, 5, 9). A trial that fails tells its seed; {@code
 * -Dpatronage.seed=SEED} begins with it.
 */
public abstract class ReplayConvergenceSuite {
  private static final int FIRST_SEED = Integer.getInteger("patronage.seed", 1);
  private static final String BEGIN = "2025-03-01T00:00:00Z";
  private static final LineSelection OPEN = LineSelection.ALL.thatAre(LineStatus.OPEN);

  protected abstract Technology technology();

  protected abstract Effort effort();

  @TestFactory
  Stream<DynamicTest> replayed_lines_leave_the_history_of_lines_that_were_right(
      @TempDir Path temp) {
    return Vector.range(FIRST_SEED, FIRST_SEED + effort().generated())
        .map(seed -> dynamicTest("seed " + seed, () -> trial(seed, temp.resolve("at" + seed))))
        .toJavaStream();
  }

  private void trial(int seed, Path at) {
    GeneratedFeeds feeds = new GeneratedFeeds(seed, effort());
    LandingZone right = zone(feeds, at.resolve("right"));
    LandingZone wrong = zone(feeds, at.resolve("wrong"));
    Seq<Landed> files = feeds.files();
    files.forEach(file -> file.landIn(right));
    Runs expected = runs(right.site());
    expected.rebuild(BEGIN);
    expected.update(feeds.end().toString());

    Trial trial = new Trial(runs(wrong.site()), wrong, feeds.end(), seed);
    Runs replayed = trial.run(files);
    if (seed % 2 == 0) {
      trial.replayAll(feeds.end());
      same("before everybody is known", seed, expected, replayed);
    }
    List.of(right, wrong).forEach(feeds::introduceAll);
    Instant next = feeds.end().plus(Duration.ofDays(1));
    trial.replayAll(next);
    expected.update(next.toString());
    replayed.update(next.toString());
    assertEquals(0, replayed.rows("unresolved_records").all().size());
    same("after it", seed, expected, replayed);
    replayed.mustBeSound();
  }

  private static void same(String when, int seed, Runs expected, Runs replayed) {
    RowDifference.between(expected.unified(), replayed.unified())
        .mustBeNone("patronage_unified %s with -Dpatronage.seed=%d".formatted(when, seed));
  }

  private static LandingZone zone(GeneratedFeeds feeds, Path at) {
    LandingZone zone = LandingZone.at(at);
    feeds.landSources(zone);
    zone.seed(
        "1500000000,1000000000,Primary Caregiver,Approved,2024-05-06,",
        "1500000001,1000000001,Primary Caregiver,Approved,2024-05-06,",
        "1500000001,1000000001,Primary Caregiver,Denied,2024-01-02,",
        "1500000002,1000000000,Primary Caregiver,Approved,2024-01-02,2024-13-01");
    return zone;
  }

  private Runs runs(Site site) {
    Runs runs = new Runs(technology(), site);
    runs.guardBy(Guards.NONE);
    return runs;
  }

  /** A history of wrong rules, late files and replays, in an order of chance. */
  private static final class Trial {
    private final Runs runs;
    private final LandingZone zone;
    private final String now;
    private final Random random;

    Trial(Runs runs, LandingZone zone, Instant now, int seed) {
      this.runs = runs;
      this.zone = zone;
      this.now = now.toString();
      this.random = new Random(seed);
    }

    Runs run(Seq<Landed> files) {
      Site right = zone.site();
      runs.moveTo(right.readAs(StrictFeeds.of(right.sources())));
      runs.rebuild(BEGIN);
      Seq<Landed> order = shuffled(files);
      Seq<Landed> before = order.take(1 + random.nextInt(order.size()));
      take(before.take(before.size() / 2));
      take(before.drop(before.size() / 2));
      assertTrue(runs.rows("quarantine").where("status", "OPEN").all().nonEmpty());
      runs.moveTo(right);
      Seq<Runnable> late = order.drop(before.size()).map(file -> () -> take(List.of(file)));
      shuffled(late.appendAll(portions())).forEach(Runnable::run);
      return runs;
    }

    void replayAll(Instant at) {
      replay(at.toString(), OPEN);
      assertEquals(0, runs.replay(at.toString(), refusedByMistake()).deliveries().size());
    }

    private void replay(String at, LineSelection lines) {
      for (LedgerEntry entry : runs.replay(at, lines).deliveries()) {
        Tally tally = entry.tally();
        assertEquals(
            entry.lines().read(), tally.accepted() + tally.duplicate() + entry.lines().rejected());
      }
    }

    private void take(Seq<Landed> files) {
      files.forEach(file -> file.landIn(zone));
      runs.update(now);
    }

    private Seq<Runnable> portions() {
      return List.of(
              OPEN.ofFile("CPIDODIEX_" + random.nextInt(3) + ".csv"),
              OPEN.ofFile("caregiver_0.csv"),
              OPEN.ofFeed(random.nextBoolean() ? "CG" : "SCD"))
          .map(lines -> () -> replay(now, lines));
    }

    /** What is right by now and was not before. */
    private static LineSelection refusedByMistake() {
      return OPEN.ofRule("PERCENTAGE_RANGE");
    }

    private <T> Seq<T> shuffled(Seq<T> all) {
      java.util.List<T> order = all.toJavaList();
      Collections.shuffle(order, random);
      return Vector.ofAll(order);
    }
  }
}
