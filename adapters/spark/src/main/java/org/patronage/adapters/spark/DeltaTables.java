package org.patronage.adapters.spark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The Delta tables of one warehouse: what they are called, and whether they stand. */
final class DeltaTables {
  /** What every table of ours is made with. */
  static final Map<String, String> PROPERTIES = Map.of("delta.enableDeletionVectors", "true");

  private final SparkEngine engine;
  private final Warehouse warehouse;
  private final TablePlaces places;
  private final TableChanges changes;
  private final TableAccess access;
  private final SmallTables books = new SmallTables();
  private final Set<String> standing = ConcurrentHashMap.newKeySet();
  private final Set<String> grown = ConcurrentHashMap.newKeySet();

  DeltaTables(SparkEngine engine, Warehouse warehouse) {
    this.engine = engine;
    this.places = new TablePlaces(engine, warehouse);
    this.changes = new TableChanges(engine, books);
    this.warehouse = warehouse;
    this.access = access(engine, warehouse, changes);
  }

  private static TableAccess access(SparkEngine engine, Warehouse warehouse, TableChanges changes) {
    TableAccess statements = new SparkTableAccess(engine, warehouse, changes);
    return warehouse instanceof Warehouse.Directory directory && !SparkSessions.isPlatform()
        ? new KernelTableAccess(directory, engine.files(), statements)
        : statements;
  }

  /** What needs no query. */
  TableAccess access() {
    return access;
  }

  /** Something done to these tables, for messages. */
  Operation operation(String doing) {
    return new Operation(
        doing,
        "in " + warehouse.place(),
        "Check that the tables are whole and may be read and written, then run again.");
  }

  SparkEngine engine() {
    return engine;
  }

  SparkSession spark() {
    return engine.session();
  }

  /** The file systems, without the session. */
  HadoopFiles hadoop() {
    return engine.files();
  }

  /** What changes the tables. */
  TableChanges changes() {
    return changes;
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
    return spark().table(identifier(table));
  }

  Dataset<Row> read(TableDefinition definition) {
    return read(definition.table());
  }

  /** Whether there are such rows. */
  boolean hold(TableDefinition definition, Former former) {
    return access.mayHold(definition.table(), former.column(), former.value())
        && !read(definition).where(former.condition()).isEmpty();
  }

  /** Reads a table of ours, made first where it is missing. */
  Dataset<Row> readOrCreate(TableDefinition definition) {
    create(definition, definition.table());
    return read(definition);
  }

  /**
   * Reads a table for somebody who only asks: as it is defined, nulls where an earlier version of
   * this program made no such column; without rows where it is missing. Nothing is written.
   */
  Dataset<Row> readAsDefined(TableDefinition definition) {
    Dataset<Row> none = spark().createDataFrame(List.of(), definition.schema());
    return exists(definition.table()) ? none.unionByName(read(definition), true) : none;
  }

  /** Every row of a table in which a run keeps its books, none where it is missing. */
  List<Row> books(TableDefinition definition) {
    return exists(definition.table())
        ? books.rows(definition, () -> everyRow(definition))
        : List.of();
  }

  private List<Row> everyRow(TableDefinition definition) {
    grow(definition, definition.table());
    mustBeAsDefined(definition);
    return access.rows(definition); // a few a file or a week
  }

  /** Adds rows to such a table, made first where it is missing. */
  void enter(TableDefinition definition, List<Row> rows) {
    create(definition, definition.table());
    books.forget();
    access.append(definition, rows);
  }

  /** Puts a row of such a table in the place of those that have a value in a column, if any. */
  void enter(TableDefinition definition, String column, String value, Row row) {
    create(definition, definition.table());
    books.forget();
    access.replace(definition, column, value, row);
  }

  /**
   * Holds a table that stands against its definition; the earlier pipeline may have made it.
   *
   * @throws org.patronage.application.StorageException if it has another shape
   */
  void mustBeAsDefined(TableDefinition definition) {
    String table = definition.table();
    access
        .state(table)
        .ifPresent(found -> TableShape.check(definition, found.schema(), place(table)));
  }

  /** Makes a table where it is missing; leaves one that stands. */
  void create(TableDefinition definition, String table) {
    if (exists(table)) {
      grow(definition, table);
      return;
    }
    createSchema();
    access.create(definition, table);
  }

  /**
   * Adds the columns that a table lacks which an earlier version of this program made, once; what
   * stands in the rows stays. A table that is not ours alone never changes.
   */
  private void grow(TableDefinition definition, String table) {
    if (!definition.isOurs() || grown.contains(table)) {
      return;
    }
    String added = TableShape.lacking(definition, access.state(table).orElseThrow().schema());
    if (!added.isEmpty()) {
      changes.carryOut("ALTER TABLE %s ADD COLUMNS (%s)".formatted(identifier(table), added));
    }
    grown.add(table);
  }

  /** Notes that a table's columns may be others now. */
  void replaced(TableDefinition definition) {
    grown.remove(definition.table());
  }

  /** Makes the schema that catalog tables are in, where it is missing. */
  void createSchema() {
    places.makeRoom();
  }

  /** The names of the tables that begin so. */
  List<String> list(String prefix) {
    return places.list(prefix);
  }

  void drop(String table) {
    standing.remove(table);
    grown.remove(table);
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
    return state(table).isPresent();
  }

  /** A table now, none where it is missing. */
  Optional<TableState> state(String table) {
    return access.state(table);
  }

  /** How many files a table that stands is made of. */
  long files(String table) {
    return access
        .files(table)
        .map(files -> (long) files.size())
        .orElseGet(() -> detail(table).<Long>getAs("numFiles"));
  }

  /** How a table is arranged when its rows are replaced: Delta leaves clustering where it is. */
  String layout(TableDefinition definition) {
    boolean asked = definition.isPartitioned() && exists(definition.table());
    List<String> clustering = asked ? clustering(definition) : List.of();
    return clustering.isEmpty()
        ? definition.layout()
        : "CLUSTER BY (" + String.join(", ", clustering) + ")";
  }

  private List<String> clustering(TableDefinition definition) {
    Row detail = detail(definition.table());
    return detail.getList(detail.fieldIndex("clusteringColumns"));
  }

  private Row detail(String table) {
    return spark().sql("DESCRIBE DETAIL " + identifier(table)).first();
  }

  /** A table at one version, in SQL. */
  String pinned(String table, long version) {
    return identifier(table) + " VERSION AS OF " + version;
  }

  /** In words, for messages. */
  String place(String table) {
    return warehouse.place(table);
  }
}
