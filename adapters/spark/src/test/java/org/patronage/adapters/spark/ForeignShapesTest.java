package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.adapters.csv.CsvFormat;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.DeliveryKind;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.dmdc.UntoldVersions.Deliveries;
import org.patronage.application.history.Edition;
import org.patronage.application.history.FeedSurvey;
import org.patronage.application.identity.PtLocations;
import org.patronage.domain.disability.DisabilityFeed;
import org.patronage.domain.dmdc.DmdcFile;
import org.patronage.domain.feed.EventStamp;

/** What is found in tables of the earlier pipeline that are not as they should be. */
class ForeignShapesTest {
  private static final String ACTIVE =
      "SELECT '2000000011', '%s', NULL, '%s', 'SCD', NULL, NULL, '050', 'N', NULL, '%s', '20250101',"
          + " NULL, TIMESTAMP'2025-03-0%d 09:30:00', %s, DATE'2025-03-03', true, false, NULL, NULL";

  private final SparkSession spark = SparkTechnology.LOCAL.spark();
  private EarlierTables earlier;
  private DeltaWarehouse warehouse;

  @BeforeEach
  void open(@TempDir Path home) {
    earlier = new EarlierTables(home);
    warehouse =
        new DeltaWarehouse(
            SparkEngine.of(spark), new Warehouse.Directory(home.resolve("tables").toString()));
  }

  @Test
  void rows_that_cannot_be_told_apart_or_placed_are_counted_and_so_are_those_to_look_at() {
    earlier.history(TableDefinition.HISTORY.columns());
    String twin = active("1000000011", "11", "20200101", 3, "'a'");
    earlier.insert(
        "patronage_unified",
        String.join(
            " UNION ALL ",
            twin,
            twin,
            active("1000000012", "12", "20200101", 3, "NULL"),
            active("1000000013V1", "13", "20200101", 3, "'a'"),
            active("1000000014", "14", "2020-01-01", 3, "'a'"),
            active("1000000015", "15", " ", 4, "'a'"),
            active("1000000015", "15", "20200101", 3, "'a'")));

    FeedSurvey survey = store().survey(new Edition(DeltaHistory.ADOPTED), DisabilityFeed.SCD);

    assertEquals(
        new FeedSurvey(Option.some(Instant.parse("2025-03-04T09:30:00Z")), 1, 2, 0, 2, 2), survey);
    assertEquals(
        "1 versions have no event time, file name or RecordStatus,"
            + " 2 versions share key, event time and file name with another",
        survey.refusal().get());
  }

  @Test
  void an_edipi_is_set_on_a_row_with_blanks_where_others_have_nulls() {
    earlier.history(TableDefinition.HISTORY.columns());
    earlier.insert(
        "patronage_unified",
        active("1000000011", "11", "20200101", 3, "'a'")
            .replace("'2000000011', '1000000011', NULL", "' ', '1000000011', ''"));
    TableDefinition records = TableDefinition.EXTRACT_RECORDS;
    earlier.make(records.table(), records.columns(), "");
    DmdcFile file = DmdcFile.export(LocalDate.parse("2025-03-07"));
    earlier.insert(
        records.table(),
        "SELECT '%s', 'SCD', '2000000011', '1000000011', NULL, '11', NULL, %s, 'a', NULL, NULL"
            .formatted(file.name(), "TIMESTAMP'2025-03-03 09:30:00'"));

    new DeltaMissingEdipis(warehouse).fill(new Edition(DeltaHistory.ADOPTED), file);

    assertEquals(
        "2000000011",
        warehouse
            .history()
            .of(new Edition(DeltaHistory.ADOPTED))
            .select("edipi")
            .first()
            .getString(0));
  }

  @Test
  void a_blank_says_what_a_null_says_where_a_rebuild_is_held_against_it() {
    String rebuilt = active("1000000011", "11", "20200101", 3, "'a'");
    earlier.history(TableDefinition.HISTORY.columns());
    earlier.insert("patronage_unified", rebuilt.replace("'SCD', NULL, NULL", "'SCD', '', ' '"));
    Edition edition = new Edition("run_1");
    earlier.make("patronage_unified__run_1", TableDefinition.HISTORY.columns(), "");
    earlier.insert("patronage_unified__run_1", rebuilt);
    Receipt receipt = new Receipt("run-1", Instant.parse("2025-04-04T14:00:00Z"));
    EventStamp stamp = new EventStamp(Instant.parse("2025-03-03T09:30:00Z"), "a");
    LedgerEntry unknown = LedgerEntry.of("SCD-a", DeliveryKind.FILE, "SCD", stamp, receipt);

    boolean any =
        new DeltaUntoldVersions(warehouse)
            .carry(
                new Edition(DeltaHistory.ADOPTED),
                edition,
                new Deliveries(Vector.empty(), Vector.of(unknown), Vector.empty()),
                LedgerEntry.ofHistory(DeliveryKind.REBUILD, receipt));

    assertFalse(any);
  }

  @Test
  void a_history_whose_columns_are_in_another_order_is_refused() {
    earlier.history(
        TableDefinition.HISTORY
            .columns()
            .replace("edipi STRING, ICN STRING", "ICN STRING, edipi STRING"));
    StorageException refused =
        assertThrows(StorageException.class, () -> new DeltaEditions(warehouse).current());
    assertTrue(refused.getMessage().contains("its columns are in another order"));
    assertTrue(refused.getMessage().contains("docs/migration.md"), refused.getMessage());
  }

  @Test
  void a_log_and_checkpoints_with_other_columns_are_refused_before_anything_is_written() {
    earlier.make("patronage_pipeline_log", "run_id STRING, run_timestamp_utc TIMESTAMP", "");
    earlier.make("dmdc_checkpoint", "checkpoint_timestamp TIMESTAMP, filename STRING", "");
    assertThrows(StorageException.class, () -> new DeltaRunLog(warehouse).newest(1));
    StorageException refused =
        assertThrows(StorageException.class, () -> new DeltaCheckpointStore(warehouse).list());
    assertTrue(
        refused.getMessage().contains("missing [record_count BIGINT, generate_query STRING]"),
        refused.getMessage());
  }

  /** A row of an active rating; the file name as a literal. */
  static String active(String icn, String participant, String begin, int day, String filename) {
    return ACTIVE.formatted(icn, participant, begin, day, filename);
  }

  private DeltaPatronageStore store() {
    return new DeltaPatronageStore(
        warehouse,
        new CsvFormat(),
        new SparkPtSources(SparkEngine.of(spark), new PtLocations(Option.none(), "unused")));
  }
}
