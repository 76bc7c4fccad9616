package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a history is arranged whose rows a rebuild replaces. */
class TableWriterTest {
  private DeltaTables tables;
  private String history;

  @BeforeEach
  void noTable(@TempDir Path home) {
    Warehouse warehouse = new Warehouse.Directory(home.toString());
    tables = new DeltaWarehouse(SparkEngine.of(SparkTechnology.LOCAL.spark()), warehouse).tables();
    history = tables.identifier(TableDefinition.HISTORY);
  }

  @Test
  void one_that_is_clustered_stays_so() {
    standing("CLUSTER BY (ICN)");
    replace();
    assertEquals(List.of("ICN"), arrangement("clusteringColumns"));
  }

  @Test
  void one_that_is_arranged_in_no_way_is_partitioned() {
    standing("");
    replace();
    assertEquals(List.of("Batch_CD", "RecordStatus"), arrangement("partitionColumns"));
  }

  private void standing(String layout) {
    String columns = TableDefinition.HISTORY.columns();
    tables.spark().sql("CREATE TABLE %s (%s) USING delta %s".formatted(history, columns, layout));
  }

  private void replace() {
    tables.create(TableDefinition.HISTORY, "beside");
    String beside = tables.identifier("beside");
    tables
        .spark()
        .sql("INSERT INTO %s (Batch_CD, RecordStatus) VALUES ('SCD', true)".formatted(beside));
    new TableWriter(tables).replace(TableDefinition.HISTORY, "SELECT * FROM " + beside, Map.of());
    assertEquals(1, tables.read(TableDefinition.HISTORY).count());
  }

  private List<String> arrangement(String columns) {
    Row detail = tables.spark().sql("DESCRIBE DETAIL " + history).first();
    return detail.getList(detail.fieldIndex(columns));
  }
}
