package org.patronage.benchmarks.data;

import io.vavr.collection.List;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.adapters.csv.CsvFormat;
import org.patronage.adapters.spark.DeltaCorrelationLookup;
import org.patronage.adapters.spark.DeltaEditions;
import org.patronage.adapters.spark.DeltaFileLedger;
import org.patronage.adapters.spark.DeltaPatronageStore;
import org.patronage.adapters.spark.DeltaWarehouse;
import org.patronage.adapters.spark.SparkEngine;
import org.patronage.adapters.spark.SparkPtSources;
import org.patronage.adapters.spark.Warehouse;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.application.identity.LookupBuild;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.history.Growth;
import org.patronage.domain.history.Tally;

/**
 * Tables as two files of everybody would have left them: an expired and an active version a person.
 * The product makes, publishes and arranges the table, and builds the lookup, so all of it is in
 * the form that the product gives it; only the rows come from here.
 */
public record SeededTables(SparkEngine spark, Site site, Population people) {
  /** Named like the run that made it, as a rebuild names its edition. */
  public static final Edition EDITION = new Edition("seed");

  private static final Receipt RECEIPT = new Receipt("seed", Site.CLOCK.now());

  /** Makes the tables of the site anew. */
  public void write() throws IOException {
    Folders.removed(site.tables());
    DeltaWarehouse warehouse = warehouse(site.tables());
    DeltaEditions editions = new DeltaEditions(warehouse);
    editions.prepare(EDITION.id());
    insert();
    editions.publish(EDITION);
    SparkPtSources pt = new SparkPtSources(spark, site.pt());
    DeltaFileLedger ledger = new DeltaFileLedger(warehouse);
    String swept = pt.state().fingerprint();
    ledger.record(EDITION, List.of(entry(Site.FIRST), entry(Site.SECOND).withPtState(swept)));
    writeLookup(warehouse);
    new DeltaPatronageStore(warehouse, new CsvFormat(), pt).maintain(EDITION);
  }

  /** Makes the lookup alone, of the runs' day, if it does not stand in that folder. */
  public void writeLookup(Path tables) throws IOException {
    if (!Files.exists(tables.resolve("correlation_lookup"))) {
      Folders.removed(tables);
      writeLookup(warehouse(tables));
    }
  }

  private void writeLookup(DeltaWarehouse warehouse) {
    DeltaCorrelationLookup lookup = new DeltaCorrelationLookup(warehouse, site.mvi());
    lookup.rebuild(new LookupBuild(Site.CLOCK.today(), lookup.sources()));
  }

  private DeltaWarehouse warehouse(Path tables) {
    return new DeltaWarehouse(spark, new Warehouse.Directory(tables.toString()));
  }

  /** Adds the rows to the one table that the product has made so far: that of the edition. */
  private void insert() throws IOException {
    try (Stream<Path> made = Files.list(site.tables())) {
      Path table = made.findFirst().orElseThrow();
      versions().createOrReplaceTempView("seeded_versions");
      String columns = String.join(", ", versions().columns());
      spark
          .session()
          .sql(
              "INSERT INTO delta.`%s` (%s) SELECT * FROM seeded_versions"
                  .formatted(table.toUri(), columns));
    }
  }

  private Dataset<Row> versions() {
    String turned = "IF(%s, ' PT_Indicator old value: N changed to new value: Y', '')";
    String percentage =
        "'SC_Combined_Disability_Percentage old value: ', %s, ' changed to new value: ', %s";
    String first = Population.digits(people.first());
    String second = Population.digits(people.second());
    Dataset<Row> expired =
        rows(
            first,
            Site.FIRST,
            "CONCAT("
                + percentage.formatted("'Null'", first)
                + ", "
                + turned.formatted(Population.permanentAndTotal())
                + ")",
            "FALSE",
            "Expired Record");
    return expired.union(
        rows(
            second,
            Site.SECOND,
            "CONCAT(" + percentage.formatted(first, second) + ")",
            "TRUE",
            "Updated Record"));
  }

  private Dataset<Row> rows(
      String percentage, Instant event, String log, String active, String status) {
    String begin = "date_format(date_sub(date'2025-12-20', CAST(id % 700 AS INT)), 'yyyyMMdd')";
    String rated = event.equals(Site.FIRST) ? begin : "'20260110'";
    return people
        .known(spark.session())
        .selectExpr(
            Population.edipi() + " AS edipi",
            Population.icn() + " AS ICN",
            "CAST(NULL AS STRING) AS Veteran_ICN",
            Population.participant() + " AS participant_id",
            "'SCD' AS Batch_CD",
            "CAST(NULL AS STRING) AS Applicant_Type",
            "CAST(NULL AS STRING) AS Caregiver_Status",
            percentage + " AS SC_Combined_Disability_Percentage",
            "IF(" + Population.permanentAndTotal() + ", 'Y', 'N') AS PT_Indicator",
            "CAST(NULL AS STRING) AS Individual_Unemployability",
            begin + " AS Status_Begin_Date",
            rated + " AS Status_Last_Update",
            "CAST(NULL AS STRING) AS Status_Termination_Date",
            "timestamp'" + event + "' AS SDP_Event_Created_Timestamp",
            "'" + uri(event) + "' AS filename",
            "date'2026-01-13' AS RecordLastUpdated",
            active + " AS RecordStatus",
            "NOT " + active + " AS sentToDoD",
            log + " AS change_log",
            "'" + status + "' AS RecordChangeStatus");
  }

  private String uri(Instant event) {
    return site.landing("former").resolve(Site.fileName(event)).toUri().toString();
  }

  /** With so few lines read that no later file is held for being small beside it. */
  private LedgerEntry entry(Instant event) {
    EventStamp stamp = new EventStamp(event, uri(event));
    Tally tally = new Tally(0, people.persons(), 0, 0, 0, 0, 0, 0);
    return LedgerEntry.of(stamp.name(), DeliveryKind.FILE, "SCD", stamp, RECEIPT)
        .counted(new LineCounts(people.persons() / 400, 0, 0), tally)
        .grownBy(new Growth(people.persons(), event.equals(Site.FIRST) ? 0 : people.persons()));
  }
}
