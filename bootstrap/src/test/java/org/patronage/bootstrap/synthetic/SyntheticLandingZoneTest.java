package org.patronage.bootstrap.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticLandingZoneTest {

  @TempDir Path folder;

  @Test
  void the_same_plan_gives_the_same_bytes() {
    assertEquals(zone("one", 11, 30).texts(), zone("two", 11, 30).texts());
  }

  @Test
  void another_seed_gives_other_bytes_in_every_file_of_the_feeds() {
    Zone one = zone("one", 11, 30);
    Zone other = zone("other", 12, 30);
    for (String path : one.paths("landing").filter(name -> name.endsWith(".csv"))) {
      assertNotEquals(one.text(path), other.text(path), path);
    }
  }

  @Test
  void more_days_keep_the_earlier_files_and_add_later_ones() {
    Zone brief = zone("brief", 11, 30);
    Zone extended = zone("extended", 11, 60);
    for (String path : brief.report().files().map(WrittenFile::path)) {
      assertEquals(brief.text(path), extended.text(path), path);
    }
    assertTrue(extended.report().files().size() > brief.report().files().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 19, 40, 1_000, 10_000})
  void every_count_reported_is_what_stands_in_the_file(int people) {
    Zone zone = Zone.of(Zone.plan(people), folder);
    for (WrittenFile file : zone.report().files()) {
      assertEquals(zone.text(file.path()).lines().count(), file.lines(), file.path());
      assertEquals(zone.text(file.path()).length(), file.bytes(), file.path());
    }
    assertEquals(zone.report().files().map(WrittenFile::lines).sum(), zone.report().lines());
    assertEquals(
        zone.texts().keySet().toSet(),
        zone.report().files().map(WrittenFile::path).toSet().add(".synthetic"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 19, 40, 100, 1_000, 10_000})
  void less_than_three_percent_of_the_lines_of_any_file_are_bad_and_all_of_them_are_counted(
      int people) {
    Zone zone = Zone.of(Zone.plan(people), folder);
    for (WrittenFile file : zone.report().files()) {
      long bad =
          file.path().startsWith("landing/scd/CPIDODIEX_")
              ? zone.lines(file.path()).count(line -> !FeedRules.acceptsRating(line))
              : file.path().startsWith("landing/cg/")
                  ? zone.lines(file.path()).count(line -> !FeedRules.acceptsCaregiver(line))
                  : 0;
      assertEquals(bad, file.badLines(), file.path());
      assertTrue(100 * bad <= 3 * (file.lines() - 1), file.path());
    }
  }

  @Test
  void files_come_in_on_the_first_day_and_each_tuesday_and_thursday() {
    Zone zone = Zone.of(new SyntheticPlan(100, 9, 11, Zone.FIRST_DAY), folder);
    assertEquals(
        Vector.of("20250101", "20250102", "20250107", "20250109")
            .map(date -> "landing/scd/CPIDODIEX_" + date + "_spool.csv"),
        zone.paths("landing/scd/C"));
    assertEquals(
        Vector.of("20250101", "20250102", "20250107", "20250109")
            .map(date -> "landing/cg/caregiverevent" + date + ".csv"),
        zone.paths("landing/cg"));
  }

  @Test
  void a_file_is_as_old_as_its_day() throws IOException {
    Zone zone = Zone.of(Zone.plan(100), folder);
    assertModified(zone, "landing/scd/CPIDODIEX_20250101_spool.csv", "2025-01-01T09:31:01Z");
    assertModified(zone, "landing/scd/CPIDODIEX_20250130_spool.csv", "2025-01-30T09:31:30Z");
    assertModified(zone, "landing/cg/caregiverevent20250130.csv", "2025-01-30T20:15:00Z");
    assertModified(zone, "pt/current/part-0.csv", "2025-01-01T06:00:00Z");
  }

  @Test
  void headers_are_those_of_the_rules() {
    Zone zone = Zone.of(Zone.plan(100), folder);
    assertEquals(
        "PTCPNT_ID,CMBNED_DEGREE_DSBLTY,DSBL_DTR_DT",
        zone.header("landing/scd/CPIDODIEX_20250102_spool.csv"));
    assertEquals(
        "Discharge_Revocation_Date__c,Caregiver_Status__c,CreatedById,Dispositioned_Date__c,"
            + "CARMA_Case_ID__c,Applicant_Type__c,CreatedDate,Veteran_ICN__c,Benefits_End_Date__c,"
            + "Caregiver_Id__c,CARMA_Case_Number__c,Caregiver_ICN__c",
        zone.header("landing/cg/caregiverevent20250102.csv"));
    assertEquals(
        "ICN,Veteran_ICN,Applicant_Type,Caregiver_Status,Status_Begin_Date,Status_Termination_Date",
        zone.header("seed/cg_seed.csv"));
    assertEquals(
        "MVIPersonICN,MVITreatingFacilityInstitutionSID,TreatingFacilityPersonIdentifier,"
            + "ActiveMergedIdentifier,CorrelationModifiedDateTime",
        zone.header("mvi/psa/part-0.csv"));
    assertEquals(
        "MVIPersonICN,ICNStatus,calc_IngestionTimestamp", zone.header("mvi/person/part-0.csv"));
    assertEquals("MVIInstitutionSID,InstitutionCode", zone.header("mvi/institution/part-0.csv"));
    assertEquals("PTCPNT_VET_ID,PT_35_FLAG", zone.header("pt/seed/part-0.csv"));
    assertEquals("PTCPNT_VET_ID,PT_35_FLAG", zone.header("pt/current/part-0.csv"));
  }

  @Test
  void a_day_without_a_tuesday_or_thursday_has_the_first_files_only() {
    Zone zone = Zone.of(new SyntheticPlan(10, 1, 11, LocalDate.of(2025, 3, 3)), folder);
    assertEquals(9, zone.report().files().size());
  }

  private Zone zone(String name, long seed, int days) {
    return Zone.of(new SyntheticPlan(1_000, days, seed, Zone.FIRST_DAY), folder.resolve(name));
  }

  private static void assertModified(Zone zone, String path, String instant) throws IOException {
    Instant modified = Files.getLastModifiedTime(zone.root().resolve(path)).toInstant();
    assertEquals(Instant.parse(instant), modified, path);
  }
}
