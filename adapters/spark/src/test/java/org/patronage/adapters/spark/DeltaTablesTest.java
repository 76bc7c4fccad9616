package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees, and what is left alone, who only asks. */
class DeltaTablesTest {
  private static final TableDefinition DEFINITION = TableDefinition.LATE_VERSIONS;

  @TempDir private Path home;
  private DeltaTables tables;

  @BeforeEach
  void noTable() {
    Warehouse warehouse = new Warehouse.Directory(home.toString());
    tables = new DeltaWarehouse(SparkEngine.of(SparkTechnology.LOCAL.spark()), warehouse).tables();
  }

  @Test
  void a_table_that_is_missing_has_no_rows_and_stays_missing() {
    Dataset<Row> asked = tables.readAsDefined(DEFINITION);

    assertEquals(DEFINITION.schema(), asked.schema());
    assertTrue(asked.isEmpty());
    assertTrue(Files.notExists(home.resolve(DEFINITION.table())));
  }

  @Test
  void what_a_table_of_an_earlier_version_lacks_is_null_and_stays_lacking() {
    String earlier = DEFINITION.columns().replace(", overtaken BOOLEAN", "");
    String table = tables.identifier(DEFINITION);
    tables.spark().sql("CREATE TABLE %s (%s) USING delta".formatted(table, earlier));
    tables.spark().sql("INSERT INTO %s (edition, uri) VALUES ('e', 'u')".formatted(table));

    Dataset<Row> asked = tables.readAsDefined(DEFINITION);

    assertEquals(List.of(DEFINITION.names("")), List.of(asked.columns()));
    Row row = asked.select("edition", "uri", "overtaken").first();
    assertEquals(Arrays.asList("e", "u", null), Arrays.asList(row.get(0), row.get(1), row.get(2)));
    assertEquals(earlier.split(",").length, tables.read(DEFINITION).columns().length);
  }

  @Test
  void a_run_adds_what_such_a_table_lacks() {
    String earlier = DEFINITION.columns().replace(", overtaken BOOLEAN", "");
    tables
        .spark()
        .sql("CREATE TABLE %s (%s) USING delta".formatted(tables.identifier(DEFINITION), earlier));
    assertEquals(List.of(DEFINITION.names("")), List.of(tables.readOrCreate(DEFINITION).columns()));
  }
}
