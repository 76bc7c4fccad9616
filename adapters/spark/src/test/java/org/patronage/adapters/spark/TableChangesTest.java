package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.application.StorageException;
import org.patronage.application.history.Edition;
import org.patronage.domain.history.Invariant;

/** Somebody else commits to the history right before we do. */
class TableChangesTest {
  private static final Edition EDITION = new Edition("tried");

  private DeltaTables tables;
  private DeltaHistory history;

  @BeforeEach
  void threeCommits(@TempDir Path home) {
    SparkSession spark = SparkTechnology.LOCAL.spark();
    DeltaWarehouse warehouse =
        new DeltaWarehouse(SparkEngine.of(spark), new Warehouse.Directory(home.toString()));
    tables = warehouse.tables();
    history = warehouse.history();
    tables.create(TableDefinition.HISTORY, TableDefinition.HISTORY.table());
    history.publish(EDITION);
    sql(adding("11"));
    sql(adding("12"));
  }

  @AfterEach
  void nobodyElse() {
    SharedLogStore.expect(SharedLogStore.NOBODY);
  }

  @Test
  void what_an_optimize_hinders_is_tried_again() {
    expect("OPTIMIZE " + table());
    tables.changes().carryOut("UPDATE " + table() + " SET ICN = 'new' WHERE ICN = '11'", "ours");
    assertEquals(0, SharedLogStore.expected());
    assertEquals(List.of("12", "new"), icns());
    long ours = history.commitOf(EDITION, "ours").orElseThrow().version();
    assertEquals(4, ours);
    assertTrue(!history.changedBetween(EDITION, 2, ours));
  }

  @Test
  void a_row_that_came_before_a_commit_is_noticed() {
    expect(adding("13"));
    tables.changes().carryOut(adding("14"), "ours");
    assertEquals(0, SharedLogStore.expected());
    long ours = history.commitOf(EDITION, "ours").orElseThrow().version();
    assertTrue(history.changedBetween(EDITION, 2, ours));
  }

  @Test
  void a_commit_is_taken_back_and_what_came_before_it_stays() {
    new CommitCheck(history).takeBack(EDITION, "a trial", "why", 2);
    assertEquals(List.of("11"), icns());
  }

  @Test
  void a_commit_is_not_taken_back_where_others_have_written_since() {
    standsBy(() -> sql(adding("13")));
  }

  @Test
  void a_commit_is_not_taken_back_where_others_write_meanwhile() {
    standsBy(() -> expect(adding("13")));
  }

  @Test
  void an_update_in_place_that_breaks_an_invariant_is_taken_back() {
    sql(
        "INSERT INTO %s (Batch_CD, ICN, RecordStatus) VALUES ('CG', '21', true), ('CG', '22', true)"
            .formatted(table()));
    Dataset<Row> touched = history.snapshot(EDITION).rows().where("Batch_CD = 'CG'");
    CommitCheck check = new CommitCheck(history);
    check.afterUpdate(EDITION, touched, "a trial", 3);
    sql("UPDATE %s SET ICN = '21' WHERE ICN = '22'".formatted(table()));
    StorageException failure =
        assertThrows(
            StorageException.class, () -> check.afterUpdate(EDITION, touched, "a trial", 4));
    assertTrue(failure.getMessage().contains(Invariant.ONE_ACTIVE.rule()), failure::getMessage);
    assertEquals(List.of("11", "12", "21", "22"), icns());
  }

  private void standsBy(Runnable others) {
    others.run();
    CommitCheck check = new CommitCheck(history);
    StorageException failure =
        assertThrows(StorageException.class, () -> check.takeBack(EDITION, "a trial", "why", 2));
    assertEquals(0, SharedLogStore.expected());
    assertTrue(failure.getMessage().contains("Its version 2 stands"), failure::getMessage);
    assertEquals(List.of("11", "12", "13"), icns());
  }

  private static void expect(String statement) {
    SharedLogStore.expect(
        new SharedLogStore.Neighbour(
            TableDefinition.HISTORY.table(),
            1,
            () -> SparkTechnology.LOCAL.spark().sql(statement)));
  }

  private String adding(String icn) {
    return "INSERT INTO %s (ICN, RecordStatus) VALUES ('%s', true)".formatted(table(), icn);
  }

  private String table() {
    return history.identifier(EDITION);
  }

  private void sql(String statement) {
    tables.spark().sql(statement);
  }

  private List<String> icns() {
    return tables.read(TableDefinition.HISTORY).select("ICN").collectAsList().stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }
}
