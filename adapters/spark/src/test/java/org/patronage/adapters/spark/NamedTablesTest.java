package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.history.Edition;

/** What a schema of a catalog needs, and what its tables are called. */
class NamedTablesTest {
  private final SparkSession spark = SparkTechnology.LOCAL.spark();
  private Warehouse.Schema schema;

  @BeforeEach
  void name(@TempDir Path home) {
    schema = CatalogTechnology.schema(home);
  }

  @Test
  void looking_at_a_schema_that_is_missing_does_not_make_it() {
    DeltaTables tables = tables();
    assertFalse(tables.exists("file_ledger"));
    assertEquals(List.of(), tables.list(""));
    assertFalse(stands());
  }

  @Test
  void a_missing_schema_is_made_with_the_first_table() {
    tables().readOrCreate(TableDefinition.LEDGER);
    assertTrue(stands());
    assertEquals(List.of("file_ledger"), tables().list(""));
  }

  @Test
  void a_schema_that_stands_is_used_where_it_lies(@TempDir Path elsewhere) {
    spark.sql("CREATE SCHEMA %s LOCATION '%s'".formatted(schema.identifier(), elsewhere.toUri()));
    tables().readOrCreate(TableDefinition.LEDGER);
    assertTrue(elsewhere.resolve("file_ledger/_delta_log").toFile().isDirectory());
  }

  @Test
  void a_dropped_table_is_gone_and_can_be_made_again() {
    DeltaTables tables = tables();
    tables.readOrCreate(TableDefinition.LEDGER);
    tables.drop("file_ledger");
    assertFalse(tables.exists("file_ledger"));
    assertTrue(tables.readOrCreate(TableDefinition.LEDGER).isEmpty());
  }

  @Test
  void an_edition_at_work_has_a_name_that_every_catalog_takes() {
    new DeltaEditions(new DeltaWarehouse(SparkEngine.of(spark), schema))
        .prepare("2025-03-04T140000-a1B2");
    assertEquals(
        List.of("patronage_unified__2025_03_04t140000_a1b2"), tables().list(DeltaHistory.SHADOW));
  }

  @Test
  void a_query_finds_the_tables_by_their_names() {
    DeltaEditions editions = new DeltaEditions(new DeltaWarehouse(SparkEngine.of(spark), schema));
    Edition edition = editions.prepare("first");
    editions.publish(edition);
    new TableQueries(SparkEngine.of(spark), schema)
        .ask(
            "SELECT count(*) AS versions FROM patronage_unified",
            (header, rows) -> {
              assertEquals(List.of("versions"), header.toJavaList());
              assertEquals("0", rows.next().get(0).get());
            });
  }

  private DeltaTables tables() {
    return new DeltaWarehouse(SparkEngine.of(spark), schema).tables();
  }

  private boolean stands() {
    return spark.catalog().databaseExists(schema.identifier());
  }
}
