package org.patronage.adapters.spark;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.application.StorageException;

/** Tables of a catalog, and those of a platform that brings its own Delta, by statements. */
final class SparkTableAccess implements TableAccess {
  private static final Set<String> ABSENT =
      Set.of(
          "DELTA_MISSING_DELTA_TABLE",
          "DELTA_TABLE_NOT_FOUND",
          "DELTA_PATH_DOES_NOT_EXIST",
          "TABLE_OR_VIEW_NOT_FOUND",
          "SCHEMA_NOT_FOUND",
          "PATH_NOT_FOUND");

  private final SparkEngine engine;
  private final Warehouse warehouse;
  private final TableChanges changes;

  SparkTableAccess(SparkEngine engine, Warehouse warehouse, TableChanges changes) {
    this.engine = engine;
    this.warehouse = warehouse;
    this.changes = changes;
  }

  @Override
  public Optional<TableState> state(String table) {
    try {
      Dataset<Row> properties =
          engine.session().sql("SHOW TBLPROPERTIES " + warehouse.identifier(table));
      Map<String, String> byName =
          properties.collectAsList().stream() // a row a property
              .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
      return Optional.of(
          new TableState(
              () -> engine.session().table(warehouse.identifier(table)).schema(), byName));
    } catch (Exception e) { // Scala declares none; AnalysisException is a checked one
      if (e instanceof AnalysisException analysis && ABSENT.contains(analysis.getCondition())) {
        return Optional.empty();
      }
      throw new StorageException(
          "Cannot read the table " + warehouse.place(table),
          "Check that it is a Delta table and may be read.",
          e);
    }
  }

  @Override
  public void create(TableDefinition definition, String table) {
    engine
        .session()
        .sql(
            "CREATE TABLE IF NOT EXISTS %s (%s) USING delta %s TBLPROPERTIES (%s)"
                .formatted(
                    warehouse.identifier(table),
                    definition.columns(),
                    definition.layout(),
                    properties(DeltaTables.PROPERTIES)));
  }

  /** Properties as a statement has them. */
  static String properties(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(entry -> "'%s' = '%s'".formatted(entry.getKey(), entry.getValue().replace("'", "\\'")))
        .collect(joining(", "));
  }

  @Override
  public List<Row> rows(TableDefinition definition) {
    return engine.session().table(identifier(definition)).collectAsList(); // as the port says
  }

  @Override
  public void append(TableDefinition definition, List<Row> rows) {
    insert(definition, "", rows);
  }

  @Override
  public void replace(TableDefinition definition, String column, String value, Row row) {
    insert(definition, "REPLACE WHERE %s = '%s'".formatted(column, value), List.of(row));
  }

  private void insert(TableDefinition definition, String where, List<Row> rows) {
    Dataset<Row> own = engine.session().createDataFrame(rows, definition.schema());
    try (TemporaryView view = TemporaryView.of(own)) {
      changes.carryOut(
          "INSERT INTO %s %s SELECT * FROM %s"
              .formatted(identifier(definition), where, view.name()));
    }
  }

  @Override
  public void note(String table, String property, String value) {
    changes.carryOut(
        "ALTER TABLE %s SET TBLPROPERTIES (%s)"
            .formatted(warehouse.identifier(table), properties(Map.of(property, value))));
  }

  @Override
  public List<TableCommits.Commit> commits(String table, int count) {
    return engine
        .session()
        .sql("DESCRIBE HISTORY " + warehouse.identifier(table) + " LIMIT " + count)
        .select(
            "version", "operation", "operationMetrics", "userMetadata", "operationParameters.mode")
        .collectAsList() // as many as Delta's log keeps, a row a commit
        .stream()
        .map(
            row ->
                TableCommits.commit(
                    row.getLong(0),
                    row.getString(1),
                    row.isNullAt(4) ? "" : row.getString(4),
                    row.getJavaMap(2),
                    row.isNullAt(3) ? "" : row.getString(3)))
        .toList();
  }

  @Override
  public boolean mayHold(String table, String column, String value) {
    return state(table).isPresent();
  }

  @Override
  public Optional<List<FileRows>> files(String table) {
    return Optional.empty();
  }

  private String identifier(TableDefinition definition) {
    return warehouse.identifier(definition.table());
  }
}
