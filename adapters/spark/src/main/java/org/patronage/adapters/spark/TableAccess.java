package org.patronage.adapters.spark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;

/**
 * What a run asks of its tables again and again, and small: whether they stand and what they say of
 * themselves, their commits, the sizes of their partitions, and the rows of those in which the run
 * keeps its books. Every change is one commit, tried again where somebody else's came first.
 */
interface TableAccess {

  /**
   * A table now, none where it is missing.
   *
   * @throws org.patronage.application.StorageException if something stands there that cannot be
   *     read as a Delta table
   */
  Optional<TableState> state(String table);

  /** Makes a table without rows, unless it stands. */
  void create(TableDefinition definition, String table);

  /** Every row of a table that stands; for tables of which the driver may hold every row. */
  List<Row> rows(TableDefinition definition);

  /** Adds rows to a table that stands. */
  void append(TableDefinition definition, List<Row> rows);

  /** Puts a row in the place of those that have {@code value} in {@code column}, if any. */
  void replace(TableDefinition definition, String column, String value, Row row);

  /** Sets a property of a table that stands. */
  void note(String table, String property, String value);

  /** The newest commits of a table that stands, {@code count} at most, the newest first. */
  List<TableCommits.Commit> commits(String table, int count);

  /**
   * Whether a table may have rows with a value in a column, as far as can be told without reading
   * rows; none if it is missing.
   */
  boolean mayHold(String table, String column, String value);

  /**
   * How many rows each file of a table has, by its partition; none where the table's log does not
   * tell.
   */
  Optional<List<FileRows>> files(String table);

  /**
   * A file's rows.
   *
   * @param partition the value of each column by which the table is partitioned, as text
   * @param rows without deleted ones; none where the log does not tell
   */
  record FileRows(Map<String, String> partition, OptionalLong rows) {}
}
