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
 * runs and in whatever order they came (RULES 4, 9). A trial that fails tells its seed; {@code
 * -Dpatronage.seed=SEED} begins with it.
 */
public abstract class ConvergenceSuite {
  private static final String SEED = "patronage.seed";
  private static final int FIRST_SEED = Integer.getInteger(SEED, 1);
  private static final Duration UNTIL_RUN = Duration.ofHours(14);

  protected abstract Technology technology();

  protected abstract Effort effort();

  /**
   * What becomes visible before a run.
   *
   * @param now the run's clock
   */
  private record Batch(Instant now, Seq<Landed> files) {}

  @TestFactory
  Stream<DynamicTest> golden_files_converge(@TempDir Path temp) {
    return effort().golden() == 0
        ? Stream.empty()
        : Scenario.all().flatMap(golden -> golden(golden, temp)).toJavaStream();
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
            () -> same("day by day", once.get(), replay(at.resolve("daily"), base, daily(files))));
    return seeds(effort().golden())
        .map(
            seed ->
                dynamicTest(
                    golden.name() + " shuffled with seed " + seed,
                    () ->
                        same(
                            told(seed),
                            once.get(),
                            replay(at.resolve("seed" + seed), base, shuffled(files, end, seed)))))
        .prepend(daily);
  }

  @TestFactory
  Stream<DynamicTest> generated_files_converge(@TempDir Path temp) {
    return seeds(effort().generated())
        .map(
            seed -> dynamicTest("seed " + seed, () -> generated(seed, temp.resolve("zone" + seed))))
        .toJavaStream();
  }

  private void generated(int seed, Path at) {
    GeneratedFeeds feeds = new GeneratedFeeds(seed, effort());
    LandingZone zone = LandingZone.at(at.resolve("sources"));
    feeds.landSources(zone);
    Seq<Landed> first = feeds.files();
    Seq<Landed> corrections = feeds.corrections(first);
    Seq<Landed> files =
        first
            .appendAll(feeds.redelivered(first))
            .appendAll(Corrections.former(first, corrections))
            .appendAll(corrections);
    Batch all = new Batch(feeds.end(), Corrections.apart(files));
    Rows once = replay(at.resolve("once"), zone.site(), Vector.of(all));
    Rows often = replay(at.resolve("often"), zone.site(), shuffled(files, feeds.end(), seed));
    same(told(seed), underOneName(once), underOneName(often));
  }

  private static Rows underOneName(Rows rows) {
    return Corrections.underOneName(rows, "filename");
  }

  private static Seq<Integer> seeds(int trials) {
    return Vector.range(FIRST_SEED, FIRST_SEED + trials);
  }

  private static String told(int seed) {
    return "with -D%s=%d".formatted(SEED, seed);
  }

  private static void same(String trial, Rows once, Rows often) {
    if (once.all().isEmpty()) {
      throw new AssertionError("the files left no history to compare");
    }
    RowDifference.between(once, often).mustBeNone("patronage_unified " + trial);
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
    runs.mustBeSound();
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

  private Seq<Batch> shuffled(Seq<Landed> files, Instant now, long seed) {
    Random random = new Random(seed);
    List<Landed> order = files.toJavaList();
    Collections.shuffle(order, random);
    Seq<Landed> rest = Vector.ofAll(Corrections.inTurn(order));
    Seq<Batch> batches = Vector.empty();
    while (rest.nonEmpty()) {
      int size = 1 + random.nextInt(effort().mostInARun());
      batches = batches.append(new Batch(now, rest.take(size)));
      rest = rest.drop(size);
    }
    return batches;
  }
}
