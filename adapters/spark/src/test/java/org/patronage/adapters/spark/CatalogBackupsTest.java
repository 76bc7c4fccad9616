package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.backup.Backup;

/** Backups of tables that are entries of a catalog. */
class CatalogBackupsTest {
  private static final String HISTORY = "spark_catalog.backed_up.patronage_unified";
  private static final String LOG = "spark_catalog.backed_up.patronage_pipeline_log";

  private final SparkSession spark = SparkTechnology.LOCAL.spark();
  private DeltaWarehouse warehouse;
  private DeltaBackups backups;

  @BeforeEach
  void tablesOfACatalog(@TempDir Path root) {
    spark.sql("CREATE SCHEMA spark_catalog.backed_up LOCATION '" + root.resolve("schema") + "'");
    warehouse =
        new DeltaWarehouse(
            SparkEngine.of(spark), new Warehouse.Schema("spark_catalog", "backed_up"));
    backups = new DeltaBackups(warehouse, root.resolve("backups").toString());
    warehouse.tables().create(TableDefinition.HISTORY, TableDefinition.HISTORY.table());
    warehouse.tables().create(TableDefinition.RUN_LOG, TableDefinition.RUN_LOG.table());
    spark.sql("ALTER TABLE " + HISTORY + " SET TBLPROPERTIES ('patronage.edition' = 'first')");
    spark.sql("INSERT INTO " + HISTORY + " (ICN) VALUES ('1'), ('2')");
    spark.sql("INSERT INTO " + LOG + " (run_id, duration_seconds) VALUES ('run-1', 1.5)");
  }

  @AfterEach
  void dropThem() {
    spark.sql("DROP SCHEMA spark_catalog.backed_up CASCADE");
  }

  @Test
  void rows_and_edition_come_back_in_one_commit_and_the_log_keeps_what_it_has() {
    Backup taken = backups.take("first", Instant.EPOCH);
    spark.sql("DELETE FROM " + HISTORY);
    spark.sql("ALTER TABLE " + HISTORY + " SET TBLPROPERTIES ('patronage.edition' = 'second')");
    spark.sql("INSERT INTO " + LOG + " (run_id, duration_seconds) VALUES ('run-2', 2.5)");
    long before = version();

    backups.restore(taken, taken.names());

    assertEquals(2, spark.table(HISTORY).count());
    assertEquals(2, spark.table(LOG).count());
    assertEquals("first", warehouse.history().published().orElseThrow().id());
    assertEquals(before + 1, version());
  }

  @Test
  void a_table_that_was_dropped_is_made_anew() {
    Backup taken = backups.take("first", Instant.EPOCH);
    spark.sql("DROP TABLE " + HISTORY);

    backups.restore(taken, taken.names());

    assertEquals(2, spark.table(HISTORY).count());
    assertEquals("first", warehouse.history().published().orElseThrow().id());
    assertTrue(warehouse.tables().stands(TableDefinition.HISTORY.table()));
  }

  @Test
  void a_history_of_the_earlier_pipeline_comes_back_without_an_edition() {
    spark.sql("ALTER TABLE " + HISTORY + " UNSET TBLPROPERTIES ('patronage.edition')");
    Backup taken = backups.take("first", Instant.EPOCH);
    spark.sql("ALTER TABLE " + HISTORY + " SET TBLPROPERTIES ('patronage.edition' = 'second')");

    backups.restore(taken, taken.names());

    assertEquals(DeltaHistory.ADOPTED, warehouse.history().published().orElseThrow().id());
  }

  private long version() {
    return new TableCommits(warehouse.tables()).newest(TableDefinition.HISTORY.table()).version();
  }
}
