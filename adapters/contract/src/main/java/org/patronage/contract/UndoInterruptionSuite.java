package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.contract.Interruption.Ended;
import org.patronage.contract.Interruption.Moment;

/**
 * An undo with a replacement, and with a sweep to be done again, is cut off at any call of any
 * port. Asked for again, and with the next run, it leaves what it would have left.
 */
public abstract class UndoInterruptionSuite {
  private static final String DAY_4 = "2025-03-04T14:00:00Z";
  private static final String DAY_5 = "2025-03-05T14:00:00Z";
  private static final String DAY_6 = "2025-03-06T14:00:00Z";
  private static final String WRONG = "CPIDODIEX_2.csv";
  private static final String RIGHT = "CPIDODIEX_right.csv";
  private static final Seq<String> TABLES =
      List.of("patronage_unified", "file_ledger", "quarantine", "unresolved_records");
  private static final Seq<String> OF_THE_RUN = List.of("run_id", "taken_at", "edition");

  private int homes;

  protected abstract Technology technology();

  @TestFactory
  Stream<DynamicTest> an_undo_that_is_cut_off_is_completed_when_it_is_asked_for_again(
      @TempDir Path root) {
    Technology technology = technology();
    Place undisturbed = new Place(technology, root.resolve("undisturbed"));
    Interruption counting = Interruption.none();
    undisturbed.runs.openIn(counting::around);
    undisturbed.undo();
    undisturbed.runs.openIn(installation -> installation);
    undisturbed.runs.update(DAY_6);
    int calls = counting.calls().size();
    Map<String, java.util.List<String>> expected = undisturbed.tables();
    assertTrue(calls > 15, () -> "only " + counting.calls() + " were seen");
    return List.rangeClosed(1, calls)
        .toJavaStream()
        .flatMap(
            call ->
                Stream.of(Moment.values())
                    .map(
                        moment ->
                            dynamicTest(
                                moment + " call " + call,
                                () ->
                                    assertEquals(
                                        expected, cutOff(technology, root, call, moment)))));
  }

  private Map<String, java.util.List<String>> cutOff(
      Technology technology, Path root, int call, Moment moment) {
    homes++;
    Place place = new Place(technology, root.resolve("home-" + homes));
    place.runs.openIn(Interruption.at(call, moment)::around);
    assertThrows(Ended.class, place::undo);
    place.runs.openIn(installation -> installation);
    place.undo();
    place.runs.update(DAY_6);
    return place.tables();
  }

  /** A site before the undo. */
  private static final class Place {
    private final Runs runs;
    private final Path root;

    Place(Technology technology, Path root) {
      this.root = root;
      LandingZone zone = LandingZone.at(root);
      runs = new Runs(technology, zone.site());
      zone.mvi(
          "2025-02-01T00:00:00Z",
          new Mvi()
              .person("1000000011", "11", "2000000011")
              .person("1000000012", "12", "2000000012"));
      zone.scd("CPIDODIEX_1.csv", "2025-03-01T09:00:00Z", "11,50,01012025", "12,50,01012025");
      runs.update("2025-03-02T06:00:00Z");
      zone.pt("2025-03-02T07:00:00Z", "12,Y");
      zone.scd(WRONG, "2025-03-02T09:00:00Z", "11,70,02012025", "99,10,02012025", "x,10,02012025");
      runs.update(DAY_4);
      zone.scd(RIGHT, "2025-03-04T15:00:00Z", "11,80,02012025", "98,10,02012025");
    }

    void undo() {
      runs.replace(DAY_5, WRONG, RIGHT);
    }

    Map<String, java.util.List<String>> tables() {
      runs.mustBeSound();
      return TABLES.toJavaMap(table -> Tuple.of(table, lines(table)));
    }

    private java.util.List<String> lines(String table) {
      return runs.rows(table)
          .all()
          .map(row -> row.removeAll(OF_THE_RUN).toVector().sorted().mkString(" "))
          .map(line -> line.replace(root.toString(), "").replaceAll("(pt|undo)-run-[0-9]+", "$1"))
          .sorted()
          .toJavaList();
    }
  }
}
