package org.patronage.adapters.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.patronage.application.StorageException;

/** Creates, finds and describes Delta tables of one warehouse. */
final class DeltaTables {
  private static final Set<String> ABSENT =
      Set.of(
          "DELTA_MISSING_DELTA_TABLE",
          "DELTA_TABLE_NOT_FOUND",
          "DELTA_PATH_DOES_NOT_EXIST",
          "TABLE_OR_VIEW_NOT_FOUND",
          "SCHEMA_NOT_FOUND",
          "PATH_NOT_FOUND");
  private static final List<String> WRITTEN = List.of("numOutputRows");
  private static final List<String> MERGED =
      List.of("numTargetRowsInserted", "numTargetRowsUpdated", "numTargetRowsDeleted");
  private static final String PROPERTIES = "'delta.enableDeletionVectors' = 'true'";

  private static final AtomicLong VIEWS = new AtomicLong();

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final TablePlaces places;
  private final Set<String> standing = ConcurrentHashMap.newKeySet();

  DeltaTables(SparkSession spark, Warehouse warehouse) {
    this.spark = spark;
    this.places = new TablePlaces(spark, warehouse);
    this.warehouse = warehouse;
  }

  /** Something done to these tables, for messages. */
  Operation operation(String doing) {
    return new Operation(
        doing,
        "in " + warehouse.place(),
        "Check that the tables are whole and may be read and written, then run again.");
  }

  SparkSession spark() {
    return spark;
  }

  Warehouse warehouse() {
    return warehouse;
  }

  String identifier(String table) {
    return warehouse.identifier(table);
  }

  String identifier(TableDefinition definition) {
    return identifier(definition.table());
  }

  Dataset<Row> read(String table) {
    return spark.table(identifier(table));
  }

  Dataset<Row> read(TableDefinition definition) {
    return read(definition.table());
  }

  /** Reads a table of ours, made first where it is missing. */
  Dataset<Row> readOrCreate(TableDefinition definition) {
    create(definition, definition.table());
    return read(definition);
  }

  /** Makes a table where it is missing; leaves one that stands. */
  void create(TableDefinition definition, String table) {
    if (exists(table)) {
      return;
    }
    createSchema();
    spark.sql(
        "CREATE TABLE IF NOT EXISTS %s (%s) USING delta%s TBLPROPERTIES (%s)"
            .formatted(
                identifier(table), definition.columns(), definition.clusterBy(), PROPERTIES));
  }

  /** Makes the schema that catalog tables are in, where it is missing. */
  void createSchema() {
    places.makeRoom();
  }

  /**
   * Replaces a table's rows and properties in one commit; readers see the former rows until then.
   *
   * @param query what it holds from then on
   */
  void replace(TableDefinition definition, String query, Map<String, String> properties) {
    String added =
        properties.entrySet().stream()
            .map(
                entry ->
                    ", '" + entry.getKey() + "' = '" + entry.getValue().replace("'", "\\'") + "'")
            .collect(Collectors.joining());
    spark.sql(
        "CREATE OR REPLACE TABLE %s USING delta%s TBLPROPERTIES (%s%s) AS %s"
            .formatted(identifier(definition), definition.clusterBy(), PROPERTIES, added, query));
  }

  /** Adds rows that the driver made, in one commit. */
  void append(TableDefinition definition, List<Row> rows) {
    create(definition, definition.table());
    String view = temporaryView(spark.createDataFrame(rows, definition.schema()));
    spark.sql("INSERT INTO %s SELECT * FROM %s".formatted(identifier(definition), view));
    spark.catalog().dropTempView(view);
  }

  /** Puts rows in the place of those for which {@code former} holds, in one commit. */
  void replaceRows(TableDefinition definition, String former, Dataset<Row> rows) {
    boolean first = readOrCreate(definition).where(former).isEmpty();
    insert(definition, first ? "" : "REPLACE WHERE " + former, rows);
  }

  /** The same where such rows are known to stand, or hardly ever do not. */
  void replaceStandingRows(TableDefinition definition, String former, Dataset<Row> rows) {
    create(definition, definition.table());
    insert(definition, "REPLACE WHERE " + former, rows);
  }

  private void insert(TableDefinition definition, String where, Dataset<Row> rows) {
    String view = temporaryView(rows);
    spark.sql("INSERT INTO %s %s SELECT * FROM %s".formatted(identifier(definition), where, view));
    spark.catalog().dropTempView(view);
  }

  /** A view of this session with a name of its own; the caller drops it. */
  String temporaryView(Dataset<Row> rows) {
    String view = "patronage_view_" + VIEWS.incrementAndGet();
    rows.createOrReplaceTempView(view);
    return view;
  }

  /** The names of the tables that begin so. */
  List<String> list(String prefix) {
    return places.list(prefix);
  }

  void drop(String table) {
    standing.remove(table);
    places.drop(table);
  }

  /** Whether a table stands; asked only once of one that does. */
  boolean exists(String table) {
    if (!standing.contains(table) && stands(table)) {
      standing.add(table);
    }
    return standing.contains(table);
  }

  /** Whether a table stands now, whatever was known of it before. */
  boolean stands(String table) {
    return describe(table).isPresent();
  }

  /** A table's property, none where table or property is missing. */
  Optional<String> property(String table, String name) {
    return Optional.ofNullable(properties(table).get(name));
  }

  /** A table's properties, none where it is missing. */
  Map<String, String> properties(String table) {
    return describe(table)
        .map(detail -> detail.<String, String>getJavaMap(detail.fieldIndex("properties")))
        .orElse(Map.of());
  }

  /** The version that a table is at. */
  long version(String table) {
    return spark
        .sql("DESCRIBE HISTORY " + identifier(table) + " LIMIT 1")
        .select("version")
        .first()
        .getLong(0);
  }

  /** A table at one version, in SQL. */
  String pinned(String table, long version) {
    return identifier(table) + " VERSION AS OF " + version;
  }

  /** In words, for messages. */
  String place(String table) {
    return warehouse.place(table);
  }

  /**
   * A commit.
   *
   * @param rows inserted, updated or deleted by it, by its own metrics
   */
  record Commit(long version, long rows) {}

  /** The newest commit of a table. */
  Commit lastCommit(String table) {
    Row last =
        spark
            .sql("DESCRIBE HISTORY " + identifier(table) + " LIMIT 1")
            .select("version", "operation", "operationMetrics")
            .first();
    Map<String, String> metrics = last.getJavaMap(2);
    List<String> counts = last.getString(1).equals("MERGE") ? MERGED : WRITTEN;
    long rows =
        counts.stream().mapToLong(name -> Long.parseLong(metrics.getOrDefault(name, "0"))).sum();
    return new Commit(last.getLong(0), rows);
  }

  /** How many files a table is made of. */
  long files(String table) {
    return describe(table).map(detail -> detail.<Long>getAs("numFiles")).orElse(0L);
  }

  private Optional<Row> describe(String table) {
    try {
      return Optional.of(spark.sql("DESCRIBE DETAIL " + identifier(table)).first());
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

  /**
   * Holds a table against its definition.
   *
   * @throws StorageException if columns, their types or their order differ
   */
  void check(TableDefinition definition) {
    List<String> wanted = columns(definition.schema());
    List<String> found = columns(read(definition).schema());
    if (!wanted.equals(found)) {
      List<String> missing = wanted.stream().filter(column -> !found.contains(column)).toList();
      List<String> additional = found.stream().filter(column -> !wanted.contains(column)).toList();
      throw new StorageException(
          "The table %s has another shape: missing %s, not expected %s"
              .formatted(warehouse.place(definition.table()), missing, additional),
          "Give another place as `tables`, or bring the table to the columns of docs/tables.md.");
    }
  }

  private static List<String> columns(StructType schema) {
    return Arrays.stream(schema.fields()).map(DeltaTables::column).toList();
  }

  private static String column(StructField field) {
    return field.name() + " " + field.dataType().sql();
  }
}
