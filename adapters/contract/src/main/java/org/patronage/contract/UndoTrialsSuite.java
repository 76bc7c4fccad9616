package org.patronage.contract;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.run.RunMode;
import org.patronage.application.undo.Undone;

/**
 * A random file of generated feeds is taken back, at a random moment of runs that took them in a
 * random order: what stands is what the files without it leave, with its replacement in its place,
 * or with all of them where it is accepted again. A trial that fails tells its seed; {@code
 * -Dpatronage.seed=SEED} begins with it.
 */
public abstract class UndoTrialsSuite {
  private static final String SEED = "patronage.seed";
  private static final int FIRST_SEED = Integer.getInteger(SEED, 1);
  private static final String RIGHT = "right.csv";

  protected abstract Technology technology();

  protected abstract Effort effort();

  @TestFactory
  Stream<DynamicTest> an_undone_file_is_as_if_it_had_never_come(@TempDir Path temp) {
    return trials("undone", trial -> new Trial(trial, temp).undone());
  }

  @TestFactory
  Stream<DynamicTest> a_replaced_file_is_as_if_the_right_one_had_come(@TempDir Path temp) {
    return trials("replaced", trial -> new Trial(trial, temp).replaced());
  }

  @TestFactory
  Stream<DynamicTest> an_undone_file_that_is_accepted_again_is_as_if_nothing_had_been(
      @TempDir Path temp) {
    return trials("accepted again", trial -> new Trial(trial, temp).acceptedAgain());
  }

  private Stream<DynamicTest> trials(String name, java.util.function.IntConsumer trial) {
    return Vector.range(FIRST_SEED, FIRST_SEED + effort().generated())
        .map(seed -> dynamicTest(name + ", seed " + seed, () -> trial.accept(seed)))
        .toJavaStream();
  }

  /** A landing zone that files come to in a random order, and one of them that is wrong. */
  private final class Trial {
    private final int seed;
    private final Path at;
    private final Random random;
    private final Seq<Landed> files;
    private final Landed wrong;
    private final Instant end;
    private final GeneratedFeeds feeds;

    Trial(int seed, Path temp) {
      this.seed = seed;
      this.at = temp.resolve("trial" + seed);
      this.random = new Random(seed);
      this.feeds = new GeneratedFeeds(seed, effort());
      zone("sources");
      this.files = feeds.files();
      this.wrong = files.get(random.nextInt(files.size()));
      this.end = feeds.end();
    }

    private LandingZone zone(String name) {
      LandingZone zone = LandingZone.at(at.resolve(name));
      new GeneratedFeeds(seed, effort()).landSources(zone);
      return zone;
    }

    void undone() {
      Place place = new Place(zone("often"));
      place.land(shuffled(), (runs, now) -> runs.undo(now, wrong.name()));
      same(once(files.remove(wrong)), place);
    }

    void replaced() {
      Landed right = wrong.as(wrong.feed() + RIGHT, other());
      Place place = new Place(zone("often"));
      place.land(
          shuffled(),
          (runs, now) -> {
            right.landIn(place.zone);
            return runs.replace(now, wrong.name(), right.name(), right.name());
          });
      same(once(files.replace(wrong, right)), place);
    }

    /** Half of the lines, and half of those of another file of the feed. */
    private byte[] other() {
      Seq<Landed> feed = files.filter(file -> file.feed().equals(wrong.feed()));
      return wrong.mixedWith(feed.get(random.nextInt(feed.size())), random);
    }

    void acceptedAgain() {
      Place place = new Place(zone("often"));
      place.land(
          shuffled(),
          (runs, now) -> {
            Undone undone = runs.undo(now, wrong.name());
            runs.update(now, wrong.name());
            return undone;
          });
      same(once(files), place);
    }

    private Place once(Seq<Landed> all) {
      Place place = new Place(zone("once"));
      all.forEach(file -> file.landIn(place.zone));
      place.run();
      return place;
    }

    private void same(Place expected, Place actual) {
      String told = "with -D%s=%d, %s".formatted(SEED, seed, wrong.name());
      if (expected.runs.unified().all().isEmpty()) {
        throw new AssertionError("the files left no history to compare");
      }
      RowDifference.between(expected.runs.unified(), actual.runs.unified())
          .mustBeNone("patronage_unified " + told);
      actual.runs.mustBeSound();
      for (String table : List.of("unresolved_records", "quarantine")) {
        RowDifference.between(expected.lines(table), actual.lines(table)).mustBeNone(table + told);
      }
    }

    private Seq<Landed> shuffled() {
      List<Landed> order = files.toJavaList();
      Collections.shuffle(order, random);
      return Vector.ofAll(order);
    }

    /** Somewhere files land and are taken. */
    private final class Place {
      private final LandingZone zone;
      private final Runs runs;

      Place(LandingZone zone) {
        this.zone = zone;
        this.runs = new Runs(technology(), zone.site());
      }

      void run() {
        runs.run(RunMode.UPDATE, end, HashSet.empty());
      }

      /** Lets files land, and something be done at some moment after the wrong one was taken. */
      void land(Seq<Landed> order, Act act) {
        int first = order.indexOf(wrong);
        int moment = first + random.nextInt(order.size() - first);
        for (int i = 0; i < order.size(); i++) {
          order.get(i).landIn(zone);
          if (i == moment || random.nextInt(effort().mostInARun()) == 0) {
            run();
          }
          if (i == moment) {
            act.on(runs, end.toString());
          }
        }
        run();
      }

      Rows lines(String table) {
        return new Rows(
            runs.rows(table)
                .only("batch_cd", "uri", "event_time", "line", "key", "rules")
                .all()
                .map(row -> row.computeIfPresent("uri", (column, uri) -> last(uri))._2));
      }
    }
  }

  private static String last(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }

  /** What is done at that moment. */
  private interface Act {
    Undone on(Runs runs, String now);
  }
}
