package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.run.RunReport;
import org.patronage.application.run.RunStatus;
import org.patronage.domain.calendar.ScheduledTask;
import org.patronage.domain.dmdc.ExportWindow;

/**
 * What DMDC is sent, and when (RULES 11): runs from Tuesday 2025-01-07 to Wednesday 2025-01-15,
 * files that land late among them. A participant is 11 to 18, its EDIPI 2000000011 to 2000000018.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ExportSuite {
  private static final String WEDNESDAY = "PATRONAGE_20250108.txt";
  private static final String FRIDAY = "PATRONAGE_20250110.txt";
  private static final String NEXT_WEDNESDAY = "PATRONAGE_20250115.txt";

  private Runs runs;
  private RunReport onFriday;

  protected abstract Technology technology();

  @BeforeAll
  void replay(@TempDir Path root) {
    LandingZone zone = LandingZone.at(root);
    zone.mvi("2025-01-01T00:00:00Z", index());
    runs = new Runs(technology(), zone.site());
    zone.scd("CPIDODIEX_A.csv", "2025-01-05T09:00:00Z", "11,50,01012025", "17,50,01012025");
    runs.update("2025-01-07T14:00:00Z");
    zone.scd("CPIDODIEX_B.csv", "2025-01-07T20:00:00Z", "12,50,01012025");
    runs.update("2025-01-08T14:00:00Z");
    zone.scd("CPIDODIEX_EARLY.csv", "2025-01-06T09:00:00Z", "13,50,01012025");
    runs.update("2025-01-08T16:00:00Z");
    zone.scd(
        "CPIDODIEX_C.csv",
        "2025-01-08T09:00:00Z",
        "14,50,01012025",
        "15,50,01012025",
        "16,50,01012025",
        "17,50,01022025");
    zone.cg("caregiver_C.csv", "2025-01-08T20:00:00Z", caregivers());
    runs.update("2025-01-09T14:00:00Z");
    onFriday = runs.update("2025-01-10T14:00:00Z");
    zone.scd(
        "CPIDODIEX_EARLIER.csv",
        "2025-01-06T08:00:00Z",
        "12,40,12312024",
        "16,60,01012025",
        "17,70,01012025");
    runs.update("2025-01-15T14:00:00Z");
  }

  private static Mvi index() {
    Mvi index = new Mvi();
    for (int i = 11; i <= 18; i++) {
      String edipi = i == 14 ? "200000001400" : "20000000" + i;
      index.person(String.valueOf(1_000_000_000 + i), String.valueOf(i), edipi);
    }
    return index;
  }

  /** One who is eligible, one whose benefits have ended, one who is not the primary one. */
  private static Caregiver[] caregivers() {
    Caregiver primary = Caregiver.of("1000000018", "1900000001");
    return new Caregiver[] {
      primary,
      primary.type("Secondary Caregiver"),
      Caregiver.of("1000000015", "1900000002").status("Benefits End").end("2025-01-09"),
    };
  }

  private List<String> sent(String file) {
    return Vector.ofAll(Exports.in(runs.exports()).get(file).lines().toList())
        .map(line -> line.substring(8, 13).trim())
        .toJavaList();
  }

  @Test
  void the_first_export_sends_a_day_and_nothing_besides() {
    assertEquals(List.of("12SCD"), sent(WEDNESDAY));
  }

  @Test
  void another_run_of_the_day_writes_nothing_again_and_what_it_took_goes_out_with_the_next() {
    assertTrue(sent(FRIDAY).contains("13SCD"));
    assertEquals(1, runs.rows("dmdc_checkpoint").where("filename", WEDNESDAY).all().size());
  }

  @Test
  void an_export_sends_its_window_and_the_late_ones_in_the_order_of_the_rules() {
    assertEquals(List.of("18CG", "13SCD", "15SCD", "16SCD"), sent(FRIDAY));
  }

  @Test
  void a_value_that_does_not_fit_is_refused_with_its_reason_and_the_export_goes_on() {
    String reason = "EDIPI does not fit into 10 printable characters";
    assertEquals(RunStatus.SUCCEEDED, onFriday.status());
    String note = onFriday.job(ScheduledTask.DMDC_EXPORT).get().result().get().note();
    assertEquals(FRIDAY + ": 4 records, 1 refused (" + reason + ": 1; see quarantine)", note);
    Rows refused = runs.rows("quarantine").where("name", FRIDAY);
    assertEquals(reason, refused.single("rules"));
    assertEquals("SCD|200000001400|1000000014|14", refused.single("raw_line"));
  }

  @Test
  void a_late_file_sends_those_again_whose_record_it_changed_and_no_others() {
    assertEquals(List.of("12SCD", "17SCD"), sent(NEXT_WEDNESDAY));
  }

  @Test
  void a_file_is_42_characters_a_line_with_a_line_feed_between_lines_and_none_after_the_last() {
    String file = Exports.in(runs.exports()).get(FRIDAY);
    assertEquals(4 * 42 + 3, file.length());
    file.lines().forEach(line -> assertEquals(42, line.length()));
  }

  @Test
  void nothing_else_stands_in_the_directory() {
    assertEquals(
        List.of(WEDNESDAY, FRIDAY, NEXT_WEDNESDAY),
        List.copyOf(Exports.in(runs.exports()).keySet()));
  }

  @Test
  void which_version_went_into_which_file_can_be_asked() {
    Rows records = runs.rows("dmdc_extract_records").where("participant_id", "12");
    assertEquals(
        List.of(
            "PATRONAGE_20250108.txt 2025-01-07 20:00:00",
            "PATRONAGE_20250115.txt 2025-01-07 20:00:00"),
        records.sorted("filename", "event_time"));
  }

  @Test
  void a_checkpoint_says_up_to_where_and_how_to_see_it_again() {
    Rows friday = runs.rows("dmdc_checkpoint").where("filename", FRIDAY);
    assertEquals("2025-01-10 00:00:00", friday.single("checkpoint_timestamp"));
    assertEquals("4", friday.single("record_count"));
    assertTrue(friday.single("generate_query").startsWith("SELECT record FROM"));
  }

  @Test
  void a_days_file_that_is_gone_is_made_again_byte_for_byte() throws IOException {
    Map<String, String> before = Exports.in(runs.exports());
    Files.delete(runs.exports().resolve(FRIDAY));
    runs.export("2025-01-10T18:00:00Z");
    assertEquals(before, Exports.in(runs.exports()));
    assertEquals(3, runs.rows("dmdc_checkpoint").all().size());
  }

  @Test
  void a_preview_counts_and_writes_nothing() {
    var before = runs.versions();
    assertEquals(0, runs.preview("2025-01-17T14:00:00Z").counts().records());
    assertEquals(before, runs.versions());
  }

  @Test
  void days_are_sent_again_in_a_file_of_their_own_without_a_checkpoint() throws IOException {
    String again = "PATRONAGE_20250107_20250109.txt";
    ExportWindow days =
        new ExportWindow(
            Instant.parse("2025-01-07T00:00:00Z"), Instant.parse("2025-01-09T00:00:00Z"));
    runs.sendAgain("2025-01-16T14:00:00Z", days);
    assertEquals(List.of("18CG", "12SCD", "15SCD", "16SCD", "17SCD"), sent(again));
    assertEquals(3, runs.rows("dmdc_checkpoint").all().size());
    Files.delete(runs.exports().resolve(again));
  }
}
