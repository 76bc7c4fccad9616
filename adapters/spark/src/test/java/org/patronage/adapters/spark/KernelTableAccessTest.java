package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delta Kernel. */
class KernelTableAccessTest extends TableAccessContract {
  @TempDir private Path home;

  @Override
  TableAccess access(SparkEngine engine, Warehouse.Directory warehouse) {
    return new KernelTableAccess(
        warehouse,
        engine.files(),
        new SparkTableAccess(engine, warehouse, new TableChanges(engine, new SmallTables())));
  }

  @Test
  void a_table_of_many_files_becomes_one_again_and_loses_no_row() {
    TableAccess access = here();
    access.create(TableDefinition.CHECKPOINTS, TableDefinition.CHECKPOINTS.table());
    for (int i = 0; i < 40; i++) {
      access.append(
          TableDefinition.CHECKPOINTS, List.of(RowFactory.create(null, "file" + i, 1L, "")));
      assertTrue(access.files(TableDefinition.CHECKPOINTS.table()).orElseThrow().size() <= 16);
    }
    assertEquals(40, access.rows(TableDefinition.CHECKPOINTS).size());
    String table = "delta.`" + home.resolve(TableDefinition.CHECKPOINTS.table()) + "`";
    assertEquals(40, SparkTechnology.LOCAL.spark().table(table).distinct().count());
  }

  @Test
  void a_commit_that_storage_may_have_made_is_not_made_once_more() {
    String table = TableDefinition.CHECKPOINTS.table();
    List<Row> row = List.of(RowFactory.create(null, "a", 1L, ""));
    TableAccess access = here();
    access.create(TableDefinition.CHECKPOINTS, table);
    SharedLogStore.failAfterCommit(table);

    assertThrows(UncheckedIOException.class, () -> access.append(TableDefinition.CHECKPOINTS, row));

    assertEquals(1, access.rows(TableDefinition.CHECKPOINTS).size());
  }

  @Test
  void a_value_is_ruled_out_by_the_statistics_of_what_was_written() {
    TableAccess access = here();
    access.create(TableDefinition.CHECKPOINTS, TableDefinition.CHECKPOINTS.table());
    access.append(TableDefinition.CHECKPOINTS, List.of(RowFactory.create(null, "b", 1L, "")));
    assertFalse(access.mayHold(TableDefinition.CHECKPOINTS.table(), "filename", "a"));
    assertFalse(access.mayHold(TableDefinition.CHECKPOINTS.table(), "filename", "c"));
  }

  @Test
  void files_are_told_by_partition_with_their_rows_but_deleted_ones() {
    SparkSession spark = SparkTechnology.LOCAL.spark().newSession();
    spark.conf().set("spark.databricks.delta.stats.collect", "true");
    String table = "delta.`" + home.resolve("parts") + "`";
    spark.sql(
        "CREATE TABLE %s (a INT, p STRING) USING delta PARTITIONED BY (p) TBLPROPERTIES ('delta.enableDeletionVectors' = 'true')"
            .formatted(table));
    spark.sql("INSERT INTO %s SELECT id, 'x' FROM range(0, 10, 1, 1)".formatted(table));
    spark.sql("DELETE FROM %s WHERE a < 3".formatted(table));
    assertEquals(
        Optional.of(List.of(new TableAccess.FileRows(Map.of("p", "x"), OptionalLong.of(7)))),
        here().files("parts"));
  }

  private TableAccess here() {
    return access(
        SparkEngine.of(SparkTechnology.LOCAL.spark()), new Warehouse.Directory("file:" + home));
  }
}
