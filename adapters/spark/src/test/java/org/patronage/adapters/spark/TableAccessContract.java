package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patronage.adapters.spark.TableCommits.Extent;
import org.patronage.application.StorageException;

/** What every way to the tables keeps to; what it wrote is read by a session. */
abstract class TableAccessContract {
  private static final TableDefinition EXTRACTS = TableDefinition.EXTRACTS;
  private static final String TABLE = EXTRACTS.table();
  private static final Instant TIME = Instant.parse("2025-01-08T14:00:00.123456Z");

  private final SparkSession spark = SparkTechnology.LOCAL.spark();
  private Path home;
  private TableAccess access;

  abstract TableAccess access(SparkEngine engine, Warehouse.Directory warehouse);

  @BeforeEach
  void noTable(@TempDir Path folder) {
    home = folder.resolve("a %20 folder");
    access = access(SparkEngine.of(spark), warehouse());
  }

  @AfterEach
  void nobodyElse() {
    SharedLogStore.expect(SharedLogStore.NOBODY);
  }

  private Warehouse.Directory warehouse() {
    return new Warehouse.Directory("file:" + home);
  }

  @Test
  void a_missing_table_has_no_state() {
    assertEquals(Optional.empty(), access.state(TABLE));
  }

  @Test
  void what_is_no_table_is_refused() throws IOException {
    Files.createDirectories(home.resolve(TABLE).resolve("_delta_log"));
    Files.writeString(home.resolve(TABLE).resolve("_delta_log/00000000000000000000.json"), "{");
    assertThrows(StorageException.class, () -> access.state(TABLE));
  }

  @Test
  void a_table_is_made_as_it_is_defined_and_only_once() {
    access.create(EXTRACTS, TABLE);
    access.create(EXTRACTS, TABLE);
    assertEquals(EXTRACTS.schema(), access.state(TABLE).orElseThrow().schema());
    assertEquals(EXTRACTS.schema(), table().schema());
    assertEquals(List.of(), access.rows(EXTRACTS));
    assertEquals(1, access.commits(TABLE, 10).size());
  }

  @Test
  void rows_come_back_as_they_went() {
    standing(row("full", TIME, new String[] {"a", "b"}), row("empty", null, new String[0]));
    for (List<Row> found : List.of(access.rows(EXTRACTS), table().collectAsList())) {
      Row full = only(found, "full");
      assertEquals(TIME, full.<Instant>getAs("prepared_at"));
      assertEquals(List.of("a", "b"), full.getList(full.fieldIndex("deliveries")));
      assertEquals(7L, full.<Long>getAs("records"));
      Row empty = only(found, "empty");
      assertTrue(empty.isNullAt(empty.fieldIndex("prepared_at")));
      assertEquals(List.of(), empty.getList(empty.fieldIndex("deliveries")));
    }
  }

  @Test
  void a_row_takes_the_place_of_those_of_its_name_and_of_no_other() {
    standing(row("a", null), row("b", null));
    access.append(EXTRACTS, List.of(row("a", null), row("c", null)));
    access.replace(EXTRACTS, "filename", "a", row("a", TIME));
    assertEquals(List.of("a", "b", "c"), names());
    assertEquals(TIME, only(access.rows(EXTRACTS), "a").<Instant>getAs("prepared_at"));
    access.replace(EXTRACTS, "filename", "d", row("d", TIME));
    assertEquals(List.of("a", "b", "c", "d"), names());
  }

  @Test
  void rows_that_a_session_deleted_stay_away() {
    standing(row("a", null), row("b", null), row("c", null));
    sql("DELETE FROM %s WHERE filename = 'b'");
    assertEquals(List.of("a", "c"), names());
    access.replace(EXTRACTS, "filename", "c", row("c", TIME));
    assertEquals(List.of("a", "c"), names());
    assertEquals(2, table().count());
  }

  @Test
  void a_table_that_somebody_gave_a_constraint_is_written_all_the_same() {
    standing(row("a", null));
    sql("ALTER TABLE %s ADD CONSTRAINT named CHECK (filename IS NOT NULL)");
    sql("ALTER TABLE %s SET TBLPROPERTIES ('delta.enableChangeDataFeed' = 'true')");
    access.append(EXTRACTS, List.of(row("b", null)));
    access.replace(EXTRACTS, "filename", "a", row("a", TIME));
    assertEquals(List.of("a", "b"), names());
    assertEquals(2, table().count());
  }

  @Test
  void a_property_is_noted_beside_the_others() {
    standing(row("a", null));
    access.note(TABLE, "patronage.one", "1");
    access.note(TABLE, "patronage.two", "it's 2");
    access.note(TABLE, "patronage.one", "3");
    TableState state = access.state(TABLE).orElseThrow();
    assertEquals(Optional.of("3"), state.property("patronage.one"));
    assertEquals(Optional.of("it's 2"), state.property("patronage.two"));
    assertEquals(Optional.of("true"), state.property("delta.enableDeletionVectors"));
    assertEquals(Optional.empty(), state.property("patronage.three"));
    assertEquals(List.of("a"), names());
  }

  @Test
  void commits_are_told_with_their_metadata_and_counts() {
    standing(row("a", null), row("b", null));
    new TableChanges(SparkEngine.of(spark), new SmallTables())
        .carryOut("UPDATE %s SET status = 'x'".formatted(identifier()), "told \"so\"");
    sql("ALTER TABLE %s SET TBLPROPERTIES ('patronage.any' = '1')");
    List<TableCommits.Commit> commits = access.commits(TABLE, 2);
    assertEquals(List.of(3L, 2L), commits.stream().map(TableCommits.Commit::version).toList());
    assertEquals("told \"so\"", commits.get(1).metadata());
    assertEquals(
        List.of(false, true), commits.stream().map(TableCommits.Commit::changesRows).toList());
    assertEquals(4, access.commits(TABLE, 10).size());
    assertEquals("", access.commits(TABLE, 10).get(2).metadata());
  }

  @Test
  void a_commit_tells_what_it_may_have_done_to_the_rows() {
    standing(row("a", null));
    sql("INSERT INTO %s (filename) VALUES ('b')");
    sql("DELETE FROM %s WHERE filename = 'a'");
    sql("ALTER TABLE %s SET TBLPROPERTIES ('patronage.any' = '1')");
    sql("INSERT OVERWRITE %1$s SELECT * FROM %1$s");
    sql("RESTORE TABLE %s TO VERSION AS OF 1");
    assertEquals(
        List.of(
            Extent.ALL_ROWS, Extent.ALL_ROWS, Extent.NO_ROWS, Extent.SOME_ROWS, Extent.SOME_ROWS),
        access.commits(TABLE, 5).stream().map(TableCommits.Commit::extent).toList());
  }

  @Test
  void a_value_that_is_there_is_never_ruled_out() {
    assertFalse(access.mayHold(TABLE, "filename", "a"));
    String longer = "a".repeat(100); // than what statistics keep of a text
    standing(row("a", null), row(longer, null));
    assertTrue(access.mayHold(TABLE, "filename", "a"));
    assertTrue(access.mayHold(TABLE, "filename", longer));
  }

  @Test
  void a_commit_of_somebody_else_in_between_is_kept() {
    standing(row("a", null), row("b", null));
    expect("DELETE FROM %s WHERE filename = 'b'");
    access.append(EXTRACTS, List.of(row("c", null)));
    assertEquals(0, SharedLogStore.expected());
    assertEquals(List.of("a", "c"), names());
    expect("DELETE FROM %s WHERE filename = 'a'");
    access.replace(EXTRACTS, "filename", "c", row("c", TIME));
    assertEquals(0, SharedLogStore.expected());
    assertEquals(List.of("c"), names());
    assertEquals(1, table().count());
  }

  private void expect(String statement) {
    SharedLogStore.expect(new SharedLogStore.Neighbour(TABLE, 1, () -> sql(statement)));
  }

  private void standing(Row... rows) {
    access.create(EXTRACTS, TABLE);
    if (rows.length > 0) {
      access.append(EXTRACTS, List.of(rows));
    }
  }

  private static Row row(String name, Instant time, String... deliveries) {
    return RowFactory.create(
        name, "DAILY", "DONE", "run", time, null, null, deliveries, 7L, "{}", 0L);
  }

  private static Row only(List<Row> rows, String name) {
    List<Row> found = rows.stream().filter(row -> name.equals(row.getAs("filename"))).toList();
    assertEquals(1, found.size(), name);
    return found.get(0);
  }

  private List<String> names() {
    return access.rows(EXTRACTS).stream().map(row -> row.getString(0)).sorted().toList();
  }

  private Dataset<Row> table() {
    return spark.table(identifier());
  }

  private void sql(String statement) {
    spark.sql(statement.formatted(identifier()));
  }

  private String identifier() {
    return warehouse().identifier(TABLE);
  }
}
