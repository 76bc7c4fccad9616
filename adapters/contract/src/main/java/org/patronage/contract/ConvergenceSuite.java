package org.patronage.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.Lazy;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.run.RunMode;

/**
 * The same files, with the same MVI and PT, give the same history, however they were spread over
 * runs and in whatever order they came (RULES 4, 9). A seed stands in the name of its test.
 */
public abstract class ConvergenceSuite {
  private static final int MOST_IN_A_RUN = 5;
  private static final Duration UNTIL_RUN = Duration.ofHours(14);

  protected abstract Technology technology();

  /** How many random orders are tried, and how many generated landing zones. */
  protected abstract int trials();

  /**
   * What becomes visible before a run.
   *
   * @param now the run's clock
   */
  private record Batch(Instant now, Seq<Landed> files) {}

  @TestFactory
  Stream<DynamicTest> golden_files_converge(@TempDir Path temp) {
    return Scenario.all().flatMap(golden -> golden(golden, temp)).toJavaStream();
  }

  private Seq<DynamicTest> golden(Scenario golden, Path temp) {
    Path at = temp.resolve(golden.name());
    Scenario scenario = golden.copyTo(at.resolve("golden"));
    Site base = scenario.site(scenario.steps().head(), technology().readsTables());
    Seq<Landed> files = scenario.landed();
    Instant end = scenario.steps().last().now();
    Lazy<Rows> once =
        Lazy.of(() -> replay(at.resolve("once"), base, Vector.of(new Batch(end, files))));
    DynamicTest daily =
        dynamicTest(
            golden.name() + " day by day",
            () -> same(once.get(), replay(at.resolve("daily"), base, daily(files))));
    return Vector.rangeClosed(1, trials())
        .map(
            seed ->
                dynamicTest(
                    golden.name() + " shuffled with seed " + seed,
                    () ->
                        same(
                            once.get(),
                            replay(at.resolve("seed" + seed), base, shuffled(files, end, seed)))))
        .prepend(daily);
  }

  @TestFactory
  Stream<DynamicTest> generated_files_converge(@TempDir Path temp) {
    return Vector.rangeClosed(1, trials())
        .map(
            seed -> dynamicTest("seed " + seed, () -> generated(seed, temp.resolve("zone" + seed))))
        .toJavaStream();
  }

  private void generated(int seed, Path at) {
    GeneratedFeeds feeds = new GeneratedFeeds(seed);
    LandingZone zone = LandingZone.at(at.resolve("sources"));
    feeds.landSources(zone);
    Seq<Landed> files = feeds.files();
    Rows once = replay(at.resolve("once"), zone.site(), Vector.of(new Batch(feeds.end(), files)));
    Rows often = replay(at.resolve("often"), zone.site(), shuffled(files, feeds.end(), seed));
    same(once, often);
  }

  private static void same(Rows once, Rows often) {
    if (once.all().isEmpty()) {
      throw new AssertionError("the files left no history to compare");
    }
    RowDifference.between(once, often).mustBeNone("patronage_unified");
  }

  /** The history that batches leave, by updates that begin with nothing. */
  private Rows replay(Path at, Site base, Seq<Batch> batches) {
    LandingZone zone = LandingZone.at(at);
    Site own = zone.site();
    Runs runs = new Runs(technology(), new Site(own.home(), base.mvi(), base.pt(), own.sources()));
    for (Batch batch : batches) {
      batch.files().forEach(file -> file.landIn(zone));
      runs.run(RunMode.UPDATE, batch.now(), HashSet.empty());
    }
    return runs.unified();
  }

  private static Seq<Batch> daily(Seq<Landed> files) {
    return files
        .groupBy(file -> LocalDate.ofInstant(file.modified(), ZoneOffset.UTC))
        .toVector()
        .sortBy(day -> day._1)
        .map(
            day ->
                new Batch(
                    day._1.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).plus(UNTIL_RUN),
                    day._2));
  }

  private static Seq<Batch> shuffled(Seq<Landed> files, Instant now, long seed) {
    Random random = new Random(seed);
    List<Landed> order = files.toJavaList();
    Collections.shuffle(order, random);
    Seq<Landed> rest = Vector.ofAll(order);
    Seq<Batch> batches = Vector.empty();
    while (rest.nonEmpty()) {
      int size = 1 + random.nextInt(MOST_IN_A_RUN);
      batches = batches.append(new Batch(now, rest.take(size)));
      rest = rest.drop(size);
    }
    return batches;
  }
}
