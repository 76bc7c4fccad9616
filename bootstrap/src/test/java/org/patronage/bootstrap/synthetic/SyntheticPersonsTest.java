package org.patronage.bootstrap.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the persons of a landing zone of 20 000. */
class SyntheticPersonsTest {

  private static final int PEOPLE = 20_000;

  @TempDir static Path folder;
  private static Zone zone;

  @BeforeAll
  static void generate() {
    zone = Zone.of(Zone.plan(PEOPLE), folder);
  }

  @Test
  void the_first_file_has_most_people_and_the_later_ones_about_two_percent() {
    assertBetween(17_500, 18_800, participants(ratings(0)).size());
    for (int day = 1; day < ratingFiles().size(); day++) {
      assertBetween(300, 600, participants(ratings(day)).size());
    }
  }

  @Test
  void a_later_file_has_new_persons_changed_and_unchanged_ones_duplicates_and_blanks() {
    Map<String, String> first = byParticipant(ratings(0));
    Vector<String> second = ratings(1);
    Map<String, String> known = byParticipant(second).filterKeys(first::containsKey);
    int changed = known.count(entry -> !first.get(entry._1).contains(entry._2));
    assertBetween(20, 80, byParticipant(second).size() - known.size());
    assertBetween(known.size() / 10, known.size() / 3, changed);
    assertTrue(second.size() > participants(second).size());
    assertTrue(second.exists(line -> line.split(",", -1)[1].isEmpty()));
  }

  @Test
  void a_small_population_has_a_handful_a_day_with_duplicates_blanks_and_bad_lines() {
    Zone small = Zone.of(Zone.plan(1_000), folder.resolve("small"));
    Vector<String> paths = small.paths("landing/scd/C").tail();
    Vector<Vector<String>> files = paths.map(small::lines);
    assertTrue(files.forAll(lines -> lines.size() > 30 && lines.size() < 120));
    assertTrue(files.forAll(lines -> participants(lines).size() < accepted(lines).size()));
    assertTrue(files.flatMap(lines -> lines).exists(line -> !FeedRules.acceptsRating(line)));
  }

  @Test
  void caregivers_are_approved_then_pending_then_at_an_end() {
    Vector<String[]> events =
        zone.paths("landing/cg").flatMap(zone::lines).map(SyntheticPersonsTest::fields);
    Set<String> statuses = events.map(event -> event[1]).toSet();
    assertEquals(6, statuses.size(), statuses::toString);
    Map<String, Vector<String>> courses =
        events
            .groupBy(event -> event[event.length - 1])
            .mapValues(all -> all.map(event -> event[1]).distinct());
    assertTrue(
        courses.values().exists(Vector.of("Approved", "Pending Revocation/Discharge")::equals));
    assertTrue(
        courses
            .values()
            .exists(Vector.of("Pending Revocation/Discharge", "Revoked/Discharged")::equals));
    assertTrue(
        events
            .filter(event -> event[1].equals("Benefits End"))
            .forAll(event -> !event[8].isEmpty()));
  }

  @Test
  void four_in_five_caregivers_are_in_the_seed() {
    assertBetween(740, 860, zone.lines("seed/cg_seed.csv").size());
    String icns = "15\\d{8}V\\d{6},10\\d{8}V\\d{6},";
    String date = "\\d{4}-\\d\\d-\\d\\d";
    String wanted = icns + "\\w+ Caregiver,[^,]+," + date + ",(" + date + ")?";
    assertTrue(zone.lines("seed/cg_seed.csv").forAll(line -> line.matches(wanted)));
  }

  @Test
  void some_associations_are_ambiguous_merged_or_missing() {
    Vector<String[]> rows = zone.lines("mvi/psa/part-0.csv").map(SyntheticPersonsTest::fields);
    Vector<String[]> edipis =
        rows.filter(
            row -> row[1].equals("6061") && row[3].equals("Active") && row[0].startsWith("10"));
    Map<String, Set<String>> byIcn = grouped(edipis, 0, 2);
    Map<String, Set<String>> byEdipi = grouped(edipis, 2, 0);
    assertBetween(50, 120, byIcn.count(entry -> entry._2.size() > 1));
    assertBetween(20, 70, byEdipi.count(entry -> entry._2.size() > 1));
    assertBetween(450, 850, PEOPLE - byIcn.size());
    assertBetween(
        30,
        100,
        PEOPLE - rows.map(row -> row[0]).filter(icn -> icn.startsWith("10")).toSet().size());
    assertBetween(1_000, 1_400, rows.count(row -> row[3].equals("Merged")));
    assertTrue(rows.forAll(row -> row[4].matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")));
  }

  @Test
  void one_in_ten_participants_is_permanent_and_total_and_sources_overlap_and_disagree() {
    Vector<String> current = zone.lines("pt/current/part-0.csv");
    Vector<String> seed = zone.lines("pt/seed/part-0.csv");
    Set<String> yes = current.appendAll(seed).filter(line -> line.endsWith(",Y")).toSet();
    assertBetween(1_800, 2_200, yes.size());
    assertTrue(current.containsAll(Vector.of("600000007,N", "600000007,Y")));
    assertTrue(current.exists(line -> line.endsWith(",")));
    assertTrue(
        current
            .map(SyntheticPersonsTest::first)
            .exists(seed.map(SyntheticPersonsTest::first)::contains));
  }

  private static Vector<String> ratingFiles() {
    return zone.paths("landing/scd/C");
  }

  private static Vector<String> ratings(int day) {
    return accepted(zone.lines(ratingFiles().get(day)));
  }

  private static Vector<String> accepted(Vector<String> lines) {
    return lines.filter(FeedRules::acceptsRating);
  }

  private static Set<String> participants(Vector<String> lines) {
    return accepted(lines).map(SyntheticPersonsTest::first).toSet();
  }

  /** The first line of each participant; duplicates come after it. */
  private static Map<String, String> byParticipant(Vector<String> lines) {
    return lines.reverse().foldLeft(HashMap.empty(), (all, line) -> all.put(first(line), line));
  }

  private static Map<String, Set<String>> grouped(Vector<String[]> rows, int key, int value) {
    return rows.groupBy(row -> row[key]).mapValues(all -> all.map(row -> row[value]).toSet());
  }

  private static String first(String line) {
    return fields(line)[0];
  }

  private static String[] fields(String line) {
    return line.split(",", -1);
  }

  private static void assertBetween(long low, long high, long value) {
    assertTrue(low <= value && value <= high, () -> value + " is not in " + low + " to " + high);
  }
}
