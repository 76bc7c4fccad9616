package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.contract.Interruption.Ended;
import org.patronage.contract.Interruption.Moment;
import org.patronage.domain.quality.LineStatus;

/**
 * A replay that is cut off at any call of any port, and then another one: everything stands as if
 * nothing had happened.
 */
public abstract class ReplayInterruptionSuite {
  private static final String NOW = "2025-03-05T14:00:00Z";
  private static final LineSelection OPEN = LineSelection.ALL.thatAre(LineStatus.OPEN);
  private static final Seq<String> TABLES =
      List.of("patronage_unified", "quarantine", "unresolved_records");
  private static final Seq<String> OF_THE_RUN =
      List.of("run_id", "taken_at", "edition", "delivery_id", "decided_by");

  private int homes;

  protected abstract Technology technology();

  @TestFactory
  Stream<DynamicTest> a_replay_that_is_cut_off_is_made_good_by_the_next(@TempDir Path root) {
    Runs undisturbed = ready(root);
    Interruption counting = Interruption.none();
    undisturbed.openIn(counting::around);
    undisturbed.replay(NOW, OPEN);
    Seq<String> expected = state(undisturbed, root);
    int calls = counting.calls().count(call -> !call.isEmpty());
    assertTrue(calls > 15, () -> "only " + counting.calls() + " were seen");
    return Vector.rangeClosed(1, calls)
        .toJavaStream()
        .flatMap(
            call ->
                Stream.of(Moment.values())
                    .map(
                        moment ->
                            dynamicTest(
                                moment + " call " + call,
                                () -> assertEquals(expected, cutOff(root, call, moment)))));
  }

  private Seq<String> cutOff(Path root, int call, Moment moment) {
    Runs runs = ready(root);
    runs.openIn(Interruption.at(call, moment)::around);
    assertThrows(Ended.class, () -> runs.replay(NOW, OPEN));
    runs.openIn(installation -> installation);
    runs.replay(NOW, OPEN);
    return state(runs, root);
  }

  /** A site where rules that were too strict have been set right. */
  private Runs ready(Path root) {
    homes++;
    LandingZone zone = LandingZone.at(root.resolve("home-" + homes));
    zone.mvi(
        "2025-02-01T00:00:00Z",
        new Mvi().person("1000000011", "11", "2000000011").person("1000000012", "12", ""));
    zone.scd("CPIDODIEX_1.csv", "2025-03-01T09:00:00Z", "11,20,01012025", "12,50,01012025");
    zone.scd("CPIDODIEX_2.csv", "2025-03-02T09:00:00Z", "11,50,02012025", "13,50,01012025");
    zone.scd("CPIDODIEX_3.csv", "2025-03-03T09:00:00Z", "11,20,03012025", "x,50,01012025");
    zone.cg(
        "caregiver_1.csv",
        "2025-03-01T20:00:00Z",
        Caregiver.of("1500000001", "1900000001").begin("2024-05-06"));
    Site right = zone.site();
    Runs runs = new Runs(technology(), right.readAs(StrictFeeds.of(right.sources())));
    runs.update(NOW);
    runs.moveTo(right);
    return runs;
  }

  private static Seq<String> state(Runs runs, Path root) {
    return TABLES.flatMap(
        table ->
            runs.rows(table)
                .all()
                .map(row -> row.removeAll(OF_THE_RUN).toVector().sorted().mkString(table, " ", ""))
                .map(line -> line.replaceAll(root + "/home-[0-9]+", ""))
                .sorted());
  }
}
