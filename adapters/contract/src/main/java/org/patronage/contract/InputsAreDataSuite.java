package org.patronage.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.delivery.SourceFileCatalog;

/**
 * Formulas, SQL, paths, patterns and control characters, in fields and in names of files: each is
 * rejected or stands in its column as it came, and does nothing (RULES 2, 4, 5).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class InputsAreDataSuite {
  /** Names as a sender could choose them; the last character before the ending tells them apart. */
  private static final List<String> NAMES =
      List.of(
          "CPIDODIEX_a b.csv",
          "CPIDODIEX_it's \"q\".csv",
          "CPIDODIEX_100%25.csv",
          "CPIDODIEX_..csv",
          "CPIDODIEX_#top.csv",
          "CPIDODIEX_a?b=c&d:e.csv",
          "CPIDODIEX_ü漢😀.csv",
          "CPIDODIEX_'; DROP TABLE patronage_unified; --.csv",
          "CPIDODIEX_[ab]{c,d}*.csv",
          "CPIDODIEX_$(id)`id`.csv");

  private static final List<String> WORDS =
      List.of(
          "=cmd|' /C calc'!A0",
          "+1+1",
          "@SUM(A1)",
          "'; DROP TABLE patronage_unified; --",
          "' OR '1'='1",
          "../../etc/passwd",
          "${jndi:ldap://127.0.0.1/a}",
          "%s%n%d",
          "<script>alert(1)</script>",
          "a\u0001b\u001b[2J",
          "a\\nb\\",
          "Null changed to new value: Y");

  private static final List<String> NO_PARTICIPANTS =
      List.of("=1+1", "1 OR 1=1", "1;DROP TABLE file_ledger", "../1", "0x11", "1e3", "١٢");

  private Path root;
  private Runs runs;

  protected abstract Technology technology();

  @BeforeAll
  void takeWhatLanded(@TempDir Path folder) {
    root = folder;
    LandingZone zone = LandingZone.at(root);
    zone.mvi("2025-01-01T00:00:00Z", index());
    for (int i = 0; i < NAMES.size(); i++) {
      zone.scd(NAMES.get(i), "2025-03-03T09:00:0" + i + "Z", (11 + i) + ",50,01012025");
    }
    zone.scd(
        "CPIDODIEX_fields.csv",
        "2025-03-03T10:00:00Z",
        Vector.ofAll(NO_PARTICIPANTS).map(text -> text + ",50,01012025"));
    zone.cg("caregiver_fields.csv", "2025-03-03T20:00:00Z", caregivers());
    zone.cg("caregiver_far.csv", "2025-03-03T21:00:00Z", Vector.of(farFuture()));
    runs = new Runs(technology(), zone.site());
    runs.update("2025-03-04T14:00:00Z");
  }

  private static Mvi index() {
    Mvi index = new Mvi();
    for (int i = 0; i < NAMES.size(); i++) {
      index.person("10000000" + (11 + i), "" + (11 + i), "20000000" + (11 + i));
    }
    return index;
  }

  private static Vector<String> caregivers() {
    return Vector.ofAll(WORDS)
        .zipWithIndex()
        .map(
            word ->
                Caregiver.of("30000000" + (11 + word._2()), "1000000011")
                    .type(quoted(word._1()))
                    .status(quoted(word._1()))
                    .line());
  }

  private static String quoted(String field) {
    return "\"" + field.replace("\"", "\"\"") + "\"";
  }

  @Test
  void every_name_is_taken_once_and_stands_in_history_and_ledger() {
    Rows ledger = runs.rows("file_ledger");
    for (int i = 0; i < NAMES.size(); i++) {
      String uri = "file:" + root.resolve("landing/scd").resolve(NAMES.get(i));
      assertEquals(
          uri, slashes(row("patronage_unified", "participant_id", "" + (11 + i)), "filename"));
      assertEquals(uri, slashes(only(ledger, "name", NAMES.get(i)), "uri"));
      assertEquals("TAKEN", only(ledger, "name", NAMES.get(i)).get("status").get());
    }
  }

  @Test
  void the_uri_leads_to_the_file() throws IOException {
    SourceFileCatalog catalog = runs.opened().catalog();
    for (int i = 0; i < NAMES.size(); i++) {
      String uri = only(runs.rows("file_ledger"), "name", NAMES.get(i)).get("uri").get();
      try (InputStream file = catalog.open(catalog.find(uri))) {
        String text = new String(file.readAllBytes(), UTF_8);
        assertEquals((11 + i) + ",50,01012025", text.lines().skip(1).findFirst().orElse(""));
      }
    }
  }

  @Test
  void words_of_any_kind_stand_in_their_columns_as_they_came() {
    Rows caregivers =
        new Rows(runs.rows("patronage_unified").all().filter(row -> isCaregiver(row)));
    for (String column : List.of("Applicant_Type", "Caregiver_Status")) {
      Set<String> found = caregivers.all().map(row -> row.get(column).get()).toJavaSet();
      assertEquals(new TreeSet<>(WORDS), new TreeSet<>(found));
    }
    caregivers
        .all()
        .forEach(
            row -> assertEquals(row.get("Applicant_Type"), row.get("Caregiver_Status"), "a row"));
  }

  @Test
  void what_is_no_participant_is_rejected_and_kept_as_it_came() {
    Set<String> sent = new TreeSet<>();
    NO_PARTICIPANTS.forEach(text -> sent.add(text + ",50,01012025"));
    assertEquals(sent, rejected("SCD"));
  }

  @Test
  void a_time_that_no_table_can_hold_is_rejected_and_kept_as_it_came() {
    assertEquals(Set.of(farFuture()), rejected("CG"));
  }

  private static String farFuture() {
    return Caregiver.of("1500000001", "1000000011").created("+300000-01-01T00:00:00Z").line();
  }

  private Set<String> rejected(String feed) {
    return runs.rows("quarantine")
        .where("batch_cd", feed)
        .all()
        .map(row -> row.get("raw_line").get())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void a_second_run_finds_nothing_to_do() {
    Map<String, Long> before = runs.versions();
    runs.update("2025-03-04T15:00:00Z");
    assertEquals(before, runs.versions().filterKeys(before::containsKey)); // others begin empty
    assertEquals(NAMES.size() + WORDS.size(), runs.unified().all().size());
  }

  private Map<String, String> row(String table, String column, String value) {
    return only(runs.rows(table), column, value);
  }

  private static Map<String, String> only(Rows rows, String column, String value) {
    var found = rows.all().filter(row -> row.get(column).contains(value));
    assertEquals(1, found.size(), value);
    return found.get(0);
  }

  /** A URI, with as many slashes after its scheme as another adapter has. */
  private static String slashes(Map<String, String> row, String column) {
    return row.get(column).get().replaceFirst("^file:/+", "file:/");
  }

  private static boolean isCaregiver(Map<String, String> row) {
    return row.get("Batch_CD").contains("CG");
  }
}
