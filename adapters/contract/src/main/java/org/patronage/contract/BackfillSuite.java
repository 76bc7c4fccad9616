package org.patronage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.run.RunReport;
import org.patronage.domain.calendar.ScheduledTask;

/**
 * EDIPIs that the lookup learns of late (RULES 12): the persons come on 2025-01-21 without one, the
 * lookup knows them on the last Friday, 2025-01-31.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BackfillSuite {
  private static final String FILE = "LAGGED_EDIPI_PATRONAGE_20250131.txt";
  private static final String BOTH = "1000000011";
  private static final String VETERAN = "1900000001";

  private Runs runs;
  private RunReport report;

  protected abstract Technology technology();

  @BeforeAll
  void replay(@TempDir Path root) {
    LandingZone zone = LandingZone.at(root);
    zone.mvi("2025-01-01T00:00:00Z", index("", ""));
    zone.scd("CPIDODIEX_A.csv", "2025-01-19T09:00:00Z", "11,30,01012025");
    zone.scd("CPIDODIEX_B.csv", "2025-01-20T09:00:00Z", "11,50,01052025", "12,50,01012025");
    Caregiver primary = Caregiver.of(BOTH, VETERAN);
    zone.cg(
        "caregiver_A.csv", "2025-01-20T20:00:00Z", primary, primary.type("Secondary Caregiver"));
    runs = new Runs(technology(), zone.site());
    runs.update("2025-01-21T14:00:00Z");
    zone.mvi("2025-01-30T00:00:00Z", index("2000000011", "200000001200"));
    report = runs.update("2025-01-31T14:00:00Z");
  }

  private static Mvi index(String first, String second) {
    return new Mvi().person(BOTH, "11", first).person("1000000012", "12", second);
  }

  @Test
  void the_eligible_ones_are_sent_scd_and_cg_apart_where_one_icn_has_both() {
    assertEquals(
        "2000000011CG    20240102                  \n2000000011SCD05020250101N 20250105        ",
        Exports.in(runs.exports()).get(FILE));
  }

  @Test
  void the_edipi_is_set_in_place_on_all_active_versions_and_on_no_others() {
    Rows both = runs.unified().where("ICN", BOTH);
    assertEquals(4, both.all().size());
    assertEquals(
        List.of(
            "CG Primary Caregiver true 2000000011",
            "CG Secondary Caregiver true 2000000011",
            "SCD - false -",
            "SCD - true 2000000011"),
        both.sorted("Batch_CD", "Applicant_Type", "RecordStatus", "edipi"));
  }

  @Test
  void one_whose_record_is_refused_is_filled_in_all_the_same() {
    assertEquals("200000001200", runs.unified().where("participant_id", "12").single("edipi"));
    assertEquals("SCD", runs.rows("quarantine").where("name", FILE).single("batch_cd"));
  }

  @Test
  void the_summary_says_what_was_sent_refused_and_filled_in() {
    assertEquals(
        FILE
            + ": 2 records, 4 EDIPIs filled in, 1 refused"
            + " (EDIPI does not fit into 10 printable characters: 1; see quarantine)",
        report.job(ScheduledTask.EDIPI_BACKFILL).get().result().get().note());
  }

  @Test
  void it_writes_no_checkpoint() {
    assertEquals(0, runs.rows("dmdc_checkpoint").where("filename", FILE).all().size());
  }

  @Test
  void a_backfill_is_no_late_version_to_the_next_export() {
    runs.update("2025-02-05T14:00:00Z");
    assertEquals(
        List.of(), List.copyOf(Exports.in(runs.exports()).keySet()).stream().skip(1).toList());
  }

  @Test
  void once_filled_in_there_is_nothing_more_to_do_on_that_day_or_later() {
    runs.backfill("2025-01-31T18:00:00Z");
    runs.backfill("2025-02-06T18:00:00Z");
    assertEquals(List.of(FILE), List.copyOf(Exports.in(runs.exports()).keySet()));
  }
}
