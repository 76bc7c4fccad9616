package org.patronage.benchmarks.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Writes MVI and PT of a population, once a site. */
public record SourceData(SparkSession spark, Site site, Population people) {
  /** Changes with what is written here, so that what an earlier form left is not used. */
  private static final String FORM = "3";

  /** Writes what is not there yet. */
  public void write() throws IOException {
    Path marker = site.home().resolve(".sources-" + FORM);
    if (Files.exists(marker)) {
      return;
    }
    Files.createDirectories(site.caregivers());
    associations();
    persons();
    institutions();
    pt();
    Files.createFile(marker);
  }

  /**
   * Two and a half associations a person; of a thousand persons, one has two EDIPIs and one has
   * that of somebody else besides; of fifty newcomers one is unknown.
   */
  private void associations() {
    people
        .all(spark)
        .where("NOT (id >= %d AND id %% 50 = 0)".formatted(people.persons()))
        .selectExpr(
            "id",
            "explode(filter(array(%s, %s, %s, %s, %s), a -> a IS NOT NULL)) AS a"
                .formatted(
                    association("TRUE", 5667, Population.participant()),
                    association("id % 40 <> 11", 6061, Population.edipi()),
                    association("id % 2 = 0", 6722, "CONCAT('VP', id)"),
                    association("id % 1000 = 1", 6061, "CAST(2500000000 + id AS STRING)"),
                    association("id % 1000 = 2", 6061, "CAST(2000000001 + id AS STRING)")))
        .selectExpr(
            Population.icn() + " AS MVIPersonICN",
            "a.sid AS MVITreatingFacilityInstitutionSID",
            "a.identifier AS TreatingFacilityPersonIdentifier",
            "IF(id % 7 = 0, CAST(NULL AS STRING), 'Active') AS ActiveMergedIdentifier",
            "timestamp'2025-06-01 00:00:00' + make_interval(0, 0, 0, %s) AS %s"
                .formatted(people.drawn(7, 200), "CorrelationModifiedDateTime"))
        .write()
        .mode("overwrite")
        .parquet(site.mvi().associations());
  }

  private static String association(String having, int sid, String identifier) {
    return "IF(%s, named_struct('sid', %d, 'identifier', %s), NULL)"
        .formatted(having, sid, identifier);
  }

  private void persons() {
    people
        .all(spark)
        .selectExpr(
            Population.icn() + " AS MVIPersonICN",
            "IF(id % 10 = 0, 'TEMPORARY', 'PERMANENT') AS ICNStatus",
            "timestamp'2025-06-01 00:00:00' AS calc_IngestionTimestamp")
        .write()
        .mode("overwrite")
        .parquet(site.mvi().persons());
  }

  private void institutions() {
    spark
        .sql(
            "SELECT * FROM VALUES (5667, '200CORP'), (6061, '200DOD'), (6722, '200VETS'),"
                + " (1234, '500') AS t (MVIInstitutionSID, InstitutionCode)")
        .write()
        .mode("overwrite")
        .parquet(site.mvi().institutions());
  }

  /**
   * PT says {@code Y} of those whose history says it, but of some no more, and of one in ten
   * thousand whose history does not say it yet.
   */
  private void pt() {
    String flag =
        """
        CASE WHEN id % 100 < 7 AND id % 100 <> 3 OR id % 10000 = 7777 THEN 'Y'
             WHEN id % 100 BETWEEN 7 AND 18 THEN 'N' END""";
    String stands = "id % 100 < 24 AND id % 100 <> 3 OR id % 10000 = 7777";
    pt(site.pt().current(), stands, flag);
    pt(site.pt().seed().get(), "id % 100 IN (5, 30)", "IF(id % 100 = 5, 'Y', 'N')");
  }

  private void pt(String place, String stands, String flag) {
    people
        .all(spark)
        .where(stands)
        .selectExpr(Population.participant() + " AS PTCPNT_VET_ID", flag + " AS PT_35_FLAG")
        .write()
        .format("delta")
        .mode("overwrite")
        .save(place);
  }
}
