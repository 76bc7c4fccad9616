package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.adapters.spark.PlanAssembly.Known;
import org.patronage.adapters.spark.PlanAssembly.Reach;
import org.patronage.application.identity.PtLocations;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.disability.RatingObservation;
import org.patronage.domain.feed.EventStamp;

/**
 * However Spark unites partitions on the way, records are planned together with the versions that
 * they meet. The versions are far wider than the records, so that each side has sizes of its own.
 */
class KeysTogetherTest {
  private static final long PERSONS = 4_000;
  private static final FeedColumns<RatingObservation> COLUMNS = FeedColumns.of(DisabilityFeed.SCD);
  private static final EventStamp STAMP =
      new EventStamp(Instant.parse("2025-01-08T14:00:00Z"), "file:/zone/one.csv");

  /** As on a cluster, in small. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "spark.sql.adaptive.enabled", "true",
          "spark.sql.shuffle.partitions", "8",
          "spark.sql.adaptive.advisoryPartitionSizeInBytes", "40000",
          "spark.sql.adaptive.coalescePartitions.parallelismFirst", "false",
          "spark.sql.adaptive.coalescePartitions.minPartitionSize", "1",
          "spark.sql.autoBroadcastJoinThreshold", "-1");

  private SparkSession before;
  private SparkSession spark;
  private Knowledge knowledge;

  @BeforeEach
  void aSessionOfItsOwn(@TempDir Path home) throws IOException {
    before = SparkTechnology.LOCAL.spark();
    SparkEngine engine = SparkEngine.take(Map.of());
    spark = engine.session();
    SETTINGS.forEach(spark.conf()::set);
    Path pt = Files.createDirectories(home.resolve("pt"));
    Files.writeString(pt.resolve("part.csv"), "PTCPNT_VET_ID,PT_35_FLAG\n1,N\n");
    DeltaTables tables =
        new DeltaWarehouse(engine, new Warehouse.Directory(home.resolve("tables").toString()))
            .tables();
    knowledge =
        new Knowledge(
            tables, new SparkPtSources(engine, new PtLocations(Option.none(), pt.toString())));
    tables.create(TableDefinition.LOOKUP, TableDefinition.LOOKUP.table());
    spark.sql(
        "INSERT INTO %s SELECT %s, CAST(id AS STRING), NULL, NULL, 'PERMANENT', NULL FROM range(%d)"
            .formatted(tables.identifier(TableDefinition.LOOKUP), icn(), PERSONS));
  }

  @AfterEach
  void theSessionOfAllOthers() {
    SparkSession.setActiveSession(before);
  }

  private static String icn() {
    return "CAST(1000000000 + id AS STRING)";
  }

  private Dataset<Row> records() {
    Dataset<Row> lines =
        spark
            .range(0, PERSONS, 1, 4)
            .selectExpr(
                "CAST(id AS STRING) AS k0",
                "id + 2 AS line",
                "50 AS percentage",
                "date'2025-01-01' AS rating_date",
                "false AS unusual",
                "CAST(NULL AS STRING) AS raw_line",
                "CAST(NULL AS STRING) AS rules");
    return COLUMNS.records(lines, STAMP);
  }

  private Dataset<Row> versions() {
    return spark
        .range(0, PERSONS, 1, 4)
        .selectExpr(
            "CAST(NULL AS STRING) AS edipi",
            icn() + " AS ICN",
            "CAST(NULL AS STRING) AS Veteran_ICN",
            "CAST(id AS STRING) AS participant_id",
            "'SCD' AS Batch_CD",
            "CAST(NULL AS STRING) AS Applicant_Type",
            "CAST(NULL AS STRING) AS Caregiver_Status",
            "'050' AS SC_Combined_Disability_Percentage",
            "'N' AS PT_Indicator",
            "CAST(NULL AS STRING) AS Individual_Unemployability",
            "'20240101' AS Status_Begin_Date",
            "'20240101' AS Status_Last_Update",
            "CAST(NULL AS STRING) AS Status_Termination_Date",
            "timestamp'2025-01-01 09:00:00' AS SDP_Event_Created_Timestamp",
            "sha2(CAST(id AS STRING), 512) AS filename",
            "date'2025-01-01' AS RecordLastUpdated",
            "true AS RecordStatus",
            "false AS sentToDoD",
            "repeat(sha2(CAST(id AS STRING), 512), 4) AS change_log",
            "'New Record' AS RecordChangeStatus");
  }

  private PlanCounts planned() {
    PlanAssembly<RatingObservation> assembly =
        new PlanAssembly<>(COLUMNS, versions(), knowledge, Reach.MANY);
    Dataset<Row> arrivals = assembly.arrivals(records(), PlanInput.DELIVERED);
    return PlanCounts.of(assembly.plan(arrivals, Known.ACTIVE));
  }

  @Test
  void each_record_meets_its_version() {
    PlanCounts counts = planned();
    assertEquals(PERSONS, counts.tally().unchanged());
    assertEquals(0, counts.apart());
  }

  /** By a setting that is pinned otherwise. */
  @Test
  void where_they_come_apart_the_plan_says_so() {
    spark.conf().set("spark.sql.unionOutputPartitioning", "true");
    PlanCounts counts = planned();
    assumeTrue(counts.tally().created() > 0, "this version of Spark brings them together");
    assertTrue(counts.apart() > 0);
  }
}
