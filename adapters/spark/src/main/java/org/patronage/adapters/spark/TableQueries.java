package org.patronage.adapters.spark;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.patronage.domain.InvalidRequestException;

/** Questions to the tables, under their names, read-only. */
public final class TableQueries {
  private final DeltaTables tables;

  public TableQueries(SparkEngine spark, Warehouse warehouse) {
    this.tables = new DeltaWarehouse(spark, warehouse).tables();
  }

  /** Takes the answer to a query. */
  @FunctionalInterface
  public interface Answer {
    /**
     * Takes it, whole.
     *
     * @param rows one at a time, none for null
     */
    void take(Seq<String> header, Iterator<Seq<Option<String>>> rows);
  }

  /**
   * Answers one query. It stands inside a SELECT, where the grammar has no place for anything that
   * writes.
   *
   * @throws InvalidRequestException if the query is none, or names what is not there
   * @throws org.patronage.application.StorageException if it fails over the rows, such as by a cast
   */
  public void ask(String query, Answer answer) {
    tables.operation("answer the query").perform(() -> stream(query, answer));
  }

  private void stream(String query, Answer answer) {
    for (TableDefinition definition : TableDefinition.values()) {
      rows(definition).createOrReplaceTempView(definition.table());
    }
    Dataset<Row> result = texts(run(query));
    // The rows go to the terminal, a partition at a time.
    Iterator<Row> rows = result.toLocalIterator();
    answer.take(
        List.of(result.columns()),
        io.vavr.collection.Iterator.ofAll((Iterable<Row>) () -> rows).map(TableQueries::cells));
  }

  /** A table that nothing has been written to yet has no rows. */
  private Dataset<Row> rows(TableDefinition definition) {
    return tables.exists(definition.table())
        ? tables.read(definition)
        : tables.spark().createDataFrame(List.<Row>empty().asJava(), definition.schema());
  }

  private Dataset<Row> run(String query) {
    try {
      return tables.spark().sql("SELECT * FROM (\n" + query + "\n)");
    } catch (Exception e) { // Scala declares none; what Spark refuses is an AnalysisException
      if (e instanceof org.apache.spark.sql.AnalysisException) {
        throw new InvalidRequestException(
            "The query cannot be answered: " + e.getMessage().lines().findFirst().orElse(""), e);
      }
      throw e;
    }
  }

  private static Dataset<Row> texts(Dataset<Row> result) {
    return result.select(
        Arrays.stream(result.columns())
            .map(name -> result.col("`" + name.replace("`", "``") + "`").cast("string").as(name))
            .toArray(Column[]::new));
  }

  private static Seq<Option<String>> cells(Row row) {
    return List.range(0, row.size()).map(i -> Option.of(row.getString(i)));
  }
}
