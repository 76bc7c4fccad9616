package org.patronage.bootstrap.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A landing zone in which every identifier and every raw line has the same mark. */
record Marked(Path root) {
  /** Digits that are in every identifier, and nowhere else. */
  static final String MARK = "86420975";

  static final String SCD_HEADER = "PTCPNT_ID,CMBNED_DEGREE_DSBLTY,DSBL_DTR_DT";
  static final String CG_HEADER =
      "Discharge_Revocation_Date__c,Caregiver_Status__c,CreatedById,Dispositioned_Date__c,"
          + "CARMA_Case_ID__c,Applicant_Type__c,CreatedDate,Veteran_ICN__c,Benefits_End_Date__c,"
          + "Caregiver_Id__c,CARMA_Case_Number__c,Caregiver_ICN__c";
  static final String PSA_HEADER =
      "MVIPersonICN,MVITreatingFacilityInstitutionSID,TreatingFacilityPersonIdentifier,"
          + "ActiveMergedIdentifier,CorrelationModifiedDateTime";

  /** A participant with a number of two digits: 11 to 13 and 16 are known, 14 and 15 ambiguous. */
  static String participant(int person) {
    return "4" + MARK + person;
  }

  static String icn(int person) {
    return MARK + person;
  }

  static String edipi(int person) {
    return person + MARK;
  }

  /** A zone of persons who are known, ambiguous and unknown, without any feed file. */
  static Marked at(Path root) {
    Marked zone = new Marked(root);
    zone.put(
        "seed/cg_seed.csv",
        "2025-01-01T00:00:00Z",
        "ICN,Veteran_ICN,Applicant_Type,Caregiver_Status,Status_Begin_Date,Status_Termination_Date",
        icn(31) + "," + icn(11) + ",Primary Caregiver,Approved,2024-01-01,",
        MARK + "," + icn(11) + ",Primary Caregiver,Approved,no date,");
    zone.put("pt/seed/part.csv", "2025-01-01T00:00:00Z", "PTCPNT_VET_ID,PT_35_FLAG");
    zone.put(
        "pt/current/part.csv",
        "2025-01-01T00:00:00Z",
        "PTCPNT_VET_ID,PT_35_FLAG",
        participant(12) + ",Y");
    zone.index(edipi(11));
    zone.folder("landing/scd");
    zone.folder("landing/cg");
    return zone;
  }

  /** The Master Veteran Index, in which one person has this EDIPI. */
  void index(String edipi) {
    List<String> known = new ArrayList<>(List.of(PSA_HEADER));
    for (int person : new int[] {11, 12, 13, 16}) {
      known.add(association(icn(person), 5667, participant(person)));
    }
    known.add(association(icn(11), 6061, edipi));
    known.add(association(icn(12), 6061, edipi(12)));
    known.add(association(icn(13), 6061, MARK + "0000000"));
    known.add(association(icn(14), 5667, participant(14)));
    known.add(association(icn(15), 5667, participant(14)));
    put("mvi/psa/part.csv", "2025-01-01T00:00:00Z", known.toArray(String[]::new));
    put("mvi/institution/part.csv", "2025-01-01T00:00:00Z", "MVIInstitutionSID,InstitutionCode");
    put(
        "mvi/person/part.csv",
        "2025-01-01T00:00:00Z",
        "MVIPersonICN,ICNStatus,calc_IngestionTimestamp",
        icn(11) + ",PERMANENT,2024-01-01 08:00:00");
  }

  private static String association(String icn, int institution, String identifier) {
    return "%s,%d,%s,Active,2024-01-01 08:00:00".formatted(icn, institution, identifier);
  }

  /** An ordinary day: ratings of all kinds of persons, one line rejected, and a caregiver. */
  void day(String date) {
    String day = date.replace("-", "");
    scd(
        "CPIDODIEX_" + day + "_spool.csv",
        date + "T19:00:00Z",
        participant(11) + ",50,01012025",
        participant(12) + ",60,01012025",
        participant(13) + ",70,01012025",
        participant(14) + ",80,01012025",
        participant(17) + ",90,01012025",
        participant(16) + ",10,0101" + date.substring(2, 4) + date.substring(8),
        participant(18) + ",no percentage," + MARK);
    cg(
        "caregiverevent" + day + ".csv",
        date + "T20:00:00Z",
        caregiver(icn(32), "Primary Caregiver", "Approved"),
        caregiver(icn(33), "see " + MARK, "see " + MARK),
        caregiver(MARK, "Primary Caregiver", "Approved"));
  }

  static String caregiver(String icn, String type, String status) {
    return String.join(
        ",",
        List.of(
            "",
            status,
            MARK,
            "2025-01-01",
            MARK,
            type,
            "2025-01-01T01:00:00.000Z",
            icn(11),
            "",
            MARK,
            MARK,
            icn));
  }

  void scd(String name, String modified, String... lines) {
    put("landing/scd/" + name, modified, lines(SCD_HEADER, lines));
  }

  void cg(String name, String modified, String... lines) {
    put("landing/cg/" + name, modified, lines(CG_HEADER, lines));
  }

  private static String[] lines(String header, String... lines) {
    List<String> all = new ArrayList<>(List.of(lines));
    all.add(0, header);
    return all.toArray(String[]::new);
  }

  void put(String path, String modified, String... lines) {
    put(path, modified, (String.join("\n", lines) + "\n").getBytes(UTF_8));
  }

  void put(String path, String modified, byte[] content) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse(modified)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void folder(String path) {
    try {
      Files.createDirectories(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String path) {
    try {
      Files.delete(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The configuration as options of a command. */
  List<String> options() {
    List<String> options = new ArrayList<>();
    for (String setting :
        List.of(
            "tables=" + root.resolve("tables"),
            "exports=" + root.resolve("exports"),
            "backups=" + root.resolve("backups"),
            "spark.sql.codegen.wholeStage=false",
            "spark.sql.codegen.factoryMode=NO_CODEGEN",
            "spark.sql.adaptive.enabled=false",
            "spark.sql.shuffle.partitions=1",
            "feeds.scd.path=" + root.resolve("landing/scd"),
            "feeds.cg.path=" + root.resolve("landing/cg"),
            "feeds.cg.seed=" + root.resolve("seed/cg_seed.csv"),
            "pt.seed=" + root.resolve("pt/seed"),
            "pt.current=" + root.resolve("pt/current"),
            "mvi.associations=" + root.resolve("mvi/psa"),
            "mvi.persons=" + root.resolve("mvi/person"),
            "mvi.institutions=" + root.resolve("mvi/institution"))) {
      options.addAll(List.of("--set", setting));
    }
    return options;
  }
}
