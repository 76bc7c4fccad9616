package org.patronage.adapters.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.patronage.application.StorageException;

/** Which tables stand in a warehouse, and how they go: folders, or entries of a catalog. */
final class TablePlaces {
  private final SparkEngine spark;
  private final Warehouse warehouse;

  TablePlaces(SparkEngine spark, Warehouse warehouse) {
    this.spark = spark;
    this.warehouse = warehouse;
  }

  /** The same place; a directory as the full URI that Delta asks for. */
  static Warehouse absolute(SparkEngine spark, Warehouse warehouse) {
    if (!(warehouse instanceof Warehouse.Directory directory)) {
      return warehouse;
    }
    try {
      return new Warehouse.Directory(spark.files().qualified(directory.uri()).toString());
    } catch (IOException e) {
      throw new StorageException(
          "Cannot reach the tables in " + directory.uri(),
          "Check the scheme of `tables`, and that its file system may be used.",
          e);
    }
  }

  /** The names of the tables that begin so. */
  List<String> list(String prefix) {
    return warehouse instanceof Warehouse.Directory directory
        ? folders(directory, prefix)
        : entries((Warehouse.Schema) warehouse, prefix);
  }

  /**
   * Makes the schema where it is missing. One that stands is left alone, since whoever may make
   * tables in it may not be allowed to make schemas.
   */
  void makeRoom() {
    if (warehouse instanceof Warehouse.Schema schema && !stands(schema)) {
      spark.session().sql("CREATE SCHEMA IF NOT EXISTS " + schema.identifier());
    }
  }

  /** Removes a table with its files, if it stands. */
  void drop(String table) {
    if (warehouse instanceof Warehouse.Schema) {
      spark.session().sql("DROP TABLE IF EXISTS " + warehouse.identifier(table));
      return;
    }
    try {
      Path path = HadoopFiles.path(warehouse.place(table));
      spark.files().system(path).delete(path, true);
    } catch (IOException e) {
      throw new StorageException(
          "Cannot remove the table " + warehouse.place(table),
          "Check that its folder may be written.",
          e);
    }
  }

  private List<String> folders(Warehouse.Directory directory, String prefix) {
    try {
      Path path = HadoopFiles.path(directory.uri());
      return Arrays.stream(spark.files().system(path).listStatus(path))
          .map(status -> status.getPath().getName())
          .filter(name -> name.startsWith(prefix))
          .toList();
    } catch (FileNotFoundException e) {
      return List.of(); // nothing has been written yet
    } catch (IOException e) {
      throw new StorageException(
          "Cannot list the tables in " + directory.uri(), "Check that it may be read.", e);
    }
  }

  private List<String> entries(Warehouse.Schema schema, String prefix) {
    if (!stands(schema)) {
      return List.of(); // nothing has been written yet
    }
    // Names of tables, no rows of theirs; the session's own views are listed among them.
    return spark
        .session()
        .sql("SHOW TABLES IN " + schema.identifier())
        .where("NOT isTemporary")
        .select("tableName")
        .collectAsList() // a row a table
        .stream()
        .map((Row row) -> row.getString(0))
        .filter(name -> name.startsWith(prefix))
        .toList();
  }

  private boolean stands(Warehouse.Schema schema) {
    return spark.session().catalog().databaseExists(schema.identifier());
  }
}
