package org.patronage.bootstrap.interruption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/**
 * What lands. By Wednesday two rating files and caregivers. By Saturday, the first of the month, a
 * late one, one that follows, an identity for somebody who waits and an EDIPI for somebody who had
 * none, and PT for a third: a run that does everything that a run can do.
 */
record Zone(Path root) {
  static final String WEDNESDAY = "2025-01-29T14:00:00Z";

  /** What has landed by Saturday has landed by now; the calendar asks for nothing. */
  static final String THURSDAY = "2025-01-30T14:00:00Z";

  static final String SATURDAY = "2025-02-01T14:00:00Z";
  static final String AN_HOUR_LATER = "2025-02-01T15:00:00Z";

  /**
   * Days on which the calendar asks for nothing, unless a day before them went by without a run.
   */
  static final String MONDAY = "2025-02-03T14:00:00Z";

  static final String TUESDAY = "2025-02-04T14:00:00Z";

  private static final String RATINGS = "PTCPNT_ID,CMBNED_DEGREE_DSBLTY,DSBL_DTR_DT";
  private static final String CAREGIVERS =
      "Discharge_Revocation_Date__c,Caregiver_Status__c,CreatedById,Dispositioned_Date__c,"
          + "CARMA_Case_ID__c,Applicant_Type__c,CreatedDate,Veteran_ICN__c,Benefits_End_Date__c,"
          + "Caregiver_Id__c,CARMA_Case_Number__c,Caregiver_ICN__c";
  private static final String BEGINNING = "2025-01-01T00:00:00Z";

  Zone landedByWednesday() {
    mvi(BEGINNING, "", "");
    put("mvi/institution/part.csv", BEGINNING, "MVIInstitutionSID,InstitutionCode", "5667,200CORP");
    pt(BEGINNING, "11,N");
    caregivers("1", "2025-01-28T10:00:00Z", "1000000012");
    ratings("1", "2025-01-27T09:00:00Z", "11,50,01012025", "12,50,01012025", "bad,50,01012025");
    ratings(
        "3",
        "2025-01-28T20:00:00Z",
        "11,50,01052025",
        "14,20,01012025",
        "15,30,01022025",
        "bad,20,01052025");
    return this;
  }

  Zone landedBySaturday() {
    mvi("2025-01-30T00:00:00Z", "2000000012", "15");
    pt("2025-01-30T01:00:00Z", "14,Y");
    ratings("2", "2025-01-28T09:00:00Z", "11,70,01012025", "bad,70,01012025");
    ratings("4", "2025-01-30T09:00:00Z", "13,90,01012025", "12,60,01282025", "99,10,01012025");
    return this;
  }

  /** A rating file of that number, landed at an ISO instant. */
  void ratings(String number, String modified, String... lines) {
    put("scd/" + nameOfRatings(number), modified, RATINGS, lines);
  }

  /** A caregiver file of that number with one caregiver, landed at an ISO instant. */
  void caregivers(String number, String modified, String icn) {
    put("cg/caregiverevent" + number + ".csv", modified, CAREGIVERS, caregiver(icn));
  }

  static String nameOfRatings(String number) {
    return "CPIDODIEX_" + number + ".csv";
  }

  /** So many seconds of the Sunday before {@link #MONDAY} have gone by. */
  static String sunday(int seconds) {
    return Instant.parse("2025-02-02T00:00:00Z").plusSeconds(seconds).toString();
  }

  private static String caregiver(String icn) {
    return ",Approved,005,2024-01-02,C1,Primary Caregiver,2025-01-01T01:00:00.000Z,1900000001,,a,1,"
        + icn;
  }

  private void mvi(String modified, String edipiOf12, String participantOf15) {
    put(
        "mvi/psa/part.csv",
        modified,
        "MVIPersonICN,MVITreatingFacilityInstitutionSID,TreatingFacilityPersonIdentifier,"
            + "ActiveMergedIdentifier,CorrelationModifiedDateTime",
        association("1000000011", "5667", "11"),
        association("1000000011", "6061", "2000000011"),
        association("1000000012", "5667", "12"),
        association("1000000012", "6061", edipiOf12),
        association("1000000013", "5667", "13"),
        association("1000000013", "6061", "2000000013"),
        association("1000000014", "5667", "14"),
        association("1000000014", "6061", "2000000014"),
        association("1000000015", "5667", participantOf15));
    put(
        "mvi/person/part.csv",
        modified,
        "MVIPersonICN,ICNStatus,calc_IngestionTimestamp",
        "1000000011,PERMANENT,2024-01-01 08:00:00");
  }

  private static String association(String icn, String institution, String identifier) {
    String active = identifier.isEmpty() ? "Merged" : "Active";
    return String.join(",", icn, institution, identifier, active, "2024-01-01 08:00:00");
  }

  private void pt(String modified, String row) {
    put("pt/part.csv", modified, "PTCPNT_VET_ID,PT_35_FLAG", row);
    touch(root.resolve("pt"), modified);
  }

  private void put(String file, String modified, String header, String... lines) {
    Path target = root.resolve(file);
    try {
      Files.createDirectories(target.getParent());
      Files.writeString(target, header + "\n" + String.join("\n", List.of(lines)) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    touch(target, modified);
  }

  private static void touch(Path path, String modified) {
    try {
      Files.setLastModifiedTime(path, FileTime.from(Instant.parse(modified)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
