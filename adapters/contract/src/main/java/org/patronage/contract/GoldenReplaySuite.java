package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.Lazy;
import io.vavr.collection.HashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.run.RunMode;

/** The golden scenarios, replayed run by run, must leave the golden tables. */
public abstract class GoldenReplaySuite {
  private static final String[] CHECKPOINT = {"checkpoint_timestamp", "filename", "record_count"};
  private static final String[] ASSOCIATION = {
    "InstitutionCode", "TreatingFacilityPersonIdentifier", "MVIPersonICN"
  };

  protected abstract Technology technology();

  @TestFactory
  Stream<DynamicContainer> a_replayed_scenario(@TempDir Path temp) {
    return Scenario.all()
        .map(scenario -> container(scenario, temp.resolve(scenario.name())))
        .toJavaStream();
  }

  private DynamicContainer container(Scenario golden, Path at) {
    Lazy<Replayed> replayed = Lazy.of(() -> Replayed.of(golden.copyTo(at), technology()));
    return dynamicContainer(
        golden.name(),
        Stream.of(
            test("leaves the golden history", () -> history(replayed.get())),
            test("leaves the golden checkpoints", () -> checkpoints(replayed.get())),
            test("leaves the golden files for DMDC", () -> exports(replayed.get())),
            test("leaves the golden lookup", () -> table(replayed.get(), "correlation_lookup")),
            test("leaves the golden duplicates", () -> duplicates(replayed.get())),
            test("leaves a history that is sound", () -> replayed.get().runs().mustBeSound()),
            test("changes nothing when its last run comes again", () -> again(replayed.get()))));
  }

  private static DynamicTest test(String name, Runnable body) {
    return dynamicTest(name, body::run);
  }

  /** A scenario after its last run. */
  private record Replayed(Scenario scenario, Runs runs) {

    static Replayed of(Scenario scenario, Technology technology) {
      Seq<Scenario.Step> steps = scenario.steps();
      boolean tables = technology.readsTables();
      Runs runs = new Runs(technology, scenario.site(steps.head(), tables));
      for (Scenario.Step step : steps) {
        runs.moveTo(scenario.site(step, tables));
        runs.run(step.mode(), step.now(), HashSet.empty());
      }
      return new Replayed(scenario, runs);
    }
  }

  private static void history(Replayed replayed) {
    RowDifference.between(
            replayed.scenario().expected("patronage_unified"), replayed.runs().unified())
        .mustBeNone("patronage_unified");
  }

  private static void checkpoints(Replayed replayed) {
    RowDifference.between(
            replayed.scenario().expected("dmdc_checkpoint"),
            replayed.runs().rows("dmdc_checkpoint").only(CHECKPOINT))
        .mustBeNone("dmdc_checkpoint");
  }

  /** Byte for byte; LATIN1 keeps every byte apart in a message. */
  private static void exports(Replayed replayed) {
    assertEquals(Exports.in(replayed.scenario().exports()), Exports.in(replayed.runs().exports()));
  }

  private static void table(Replayed replayed, String table) {
    RowDifference.between(replayed.scenario().expected(table), replayed.runs().rows(table))
        .mustBeNone(table);
  }

  private static void duplicates(Replayed replayed) {
    String table = "duplicate_correlations";
    RowDifference.between(
            replayed.scenario().expected(table).only(ASSOCIATION),
            replayed.runs().rows(table).only(ASSOCIATION))
        .mustBeNone(table);
  }

  private static void again(Replayed replayed) {
    Map<String, Long> before = replayed.runs().versions();
    replayed.runs().run(RunMode.UPDATE, replayed.scenario().steps().last().now(), HashSet.empty());
    assertEquals(before, replayed.runs().versions());
  }
}
