package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

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
 * A run that is cut off at any call of any port, and then another one: everything stands as if
 * nothing had happened. The run is that of Friday 2025-01-31, which takes a late file, fills in
 * EDIPIs and exports.
 */
public abstract class InterruptionSuite {
  private static final String FRIDAY = "2025-01-31T14:00:00Z";
  private static final String MONDAY = "2025-02-03T14:00:00Z";
  private static final Seq<String> TABLES =
      List.of(
          "patronage_unified",
          "file_ledger",
          "quarantine",
          "unresolved_records",
          "late_versions",
          "dmdc_checkpoint",
          "dmdc_extract_records");
  private static final Seq<String> OF_THE_RUN = List.of("run_id", "taken_at", "edition");

  private int homes;

  protected abstract Technology technology();

  /** Which of a run's calls are tried, by their names in their order, counted from 1. */
  protected abstract Seq<Integer> chosen(Seq<String> calls);

  @TestFactory
  Stream<DynamicTest> a_run_that_is_cut_off_is_made_good_by_the_next(@TempDir Path root) {
    Technology technology = technology();
    Place undisturbed = new Place(technology, root.resolve("undisturbed"));
    Interruption counting = Interruption.none();
    undisturbed.runs.openIn(counting::around);
    undisturbed.runs.update(FRIDAY);
    Seq<String> calls = counting.calls();
    State expected = undisturbed.state();
    Sent sent = undisturbed.sentByMonday();
    assertTrue(calls.size() > 30, () -> "only " + calls + " were seen");
    return chosen(calls)
        .toJavaStream()
        .flatMap(
            call ->
                Stream.of(Moment.values())
                    .flatMap(
                        moment ->
                            Stream.of(
                                dynamicTest(
                                    "on the same day: " + moment + " call " + call,
                                    () ->
                                        assertEquals(
                                            expected,
                                            cutOff(technology, root, call, moment, FRIDAY)
                                                .state())),
                                dynamicTest(
                                    "after the weekend: " + moment + " call " + call,
                                    () ->
                                        assertEquals(
                                            sent,
                                            cutOff(technology, root, call, moment, MONDAY)
                                                .sentByMonday())))));
  }

  private Place cutOff(Technology technology, Path root, int call, Moment moment, String next) {
    homes++;
    Place place = new Place(technology, root.resolve("home-" + homes));
    place.runs.openIn(Interruption.at(call, moment)::around);
    assertThrows(Ended.class, () -> place.runs.update(FRIDAY));
    place.runs.openIn(installation -> installation);
    place.runs.update(next);
    return place;
  }

  /**
   * What must not differ.
   *
   * @param tables without what names the run
   */
  private record State(Map<String, java.util.List<String>> tables, Map<String, String> files) {}

  /** The lines that DMDC has got, in whatever files; a line twice counts twice. */
  private record Sent(java.util.List<String> lines, java.util.List<String> history) {}

  /** A site before that Friday. */
  private static final class Place {
    private final Runs runs;
    private final Path root;

    Place(Technology technology, Path root) {
      this.root = root;
      LandingZone zone = LandingZone.at(root);
      runs = new Runs(technology, zone.site());
      zone.mvi("2025-01-01T00:00:00Z", index(""));
      zone.scd("CPIDODIEX_1.csv", "2025-01-27T09:00:00Z", "11,50,01012025", "12,50,01012025");
      zone.scd("CPIDODIEX_3.csv", "2025-01-28T20:00:00Z", "11,50,01052025", "14,20,01012025");
      runs.update("2025-01-29T14:00:00Z");
      zone.mvi("2025-01-30T00:00:00Z", index("2000000012"));
      zone.scd("CPIDODIEX_2.csv", "2025-01-28T09:00:00Z", "11,70,01012025", "bad,70,01012025");
      zone.scd("CPIDODIEX_4.csv", "2025-01-30T09:00:00Z", "13,90,01012025", "99,10,01012025");
      zone.cg("caregiver.csv", "2025-01-30T20:00:00Z", Caregiver.of("1000000012", "1900000001"));
    }

    private static Mvi index(String edipi) {
      return new Mvi()
          .person("1000000011", "11", "2000000011")
          .person("1000000012", "12", edipi)
          .person("1000000013", "13", "2000000013")
          .person("1000000014", "14", "2000000014");
    }

    State state() {
      return new State(
          TABLES.toJavaMap(table -> io.vavr.Tuple.of(table, lines(table))),
          Exports.in(runs.exports()));
    }

    /** After the run of Monday, which a run of Wednesday completes. */
    Sent sentByMonday() {
      runs.update(MONDAY);
      runs.update("2025-02-05T14:00:00Z");
      java.util.List<String> lines =
          List.ofAll(Exports.in(runs.exports()).entrySet())
              .flatMap(
                  file ->
                      List.ofAll(file.getValue().lines().toList())
                          .map(line -> kind(file.getKey()) + line))
              .sorted()
              .toJavaList();
      return new Sent(lines, lines("patronage_unified"));
    }

    private static String kind(String file) {
      return file.replaceAll("[0-9].*", "");
    }

    private java.util.List<String> lines(String table) {
      return runs.rows(table)
          .all()
          .map(row -> row.removeAll(OF_THE_RUN).toVector().sorted().mkString(" "))
          .map(line -> line.replace(root.toString(), ""))
          .sorted()
          .toJavaList();
    }
  }
}
