package org.patronage.adapters.spark;

import io.delta.kernel.Table;
import io.delta.kernel.TableManager;
import io.delta.kernel.commit.CommitFailedException;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.ConcurrentWriteException;
import io.delta.kernel.exceptions.KernelEngineException;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.exceptions.MaxCommitRetryLimitReachedException;
import io.delta.kernel.exceptions.TableAlreadyExistsException;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.exceptions.UnsupportedTableFeatureException;
import io.delta.kernel.internal.types.DataTypeJsonSerDe;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.patronage.application.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tables in folders, by Delta Kernel: without a session, and in milliseconds. A table that has
 * gathered many files becomes one again when a row is written.
 */
final class KernelTableAccess implements TableAccess {
  private static final Logger LOG = LoggerFactory.getLogger(KernelTableAccess.class);
  private static final int MANY_FILES = 16;

  private final Warehouse.Directory warehouse;
  private final HadoopFiles files;
  private final TableAccess statements;
  private final Engine engine;

  /**
   * @param statements makes tables that are partitioned or clustered, and writes those with
   *     features that Kernel has not
   */
  KernelTableAccess(Warehouse.Directory warehouse, HadoopFiles files, TableAccess statements) {
    this.warehouse = warehouse;
    this.files = files;
    this.statements = statements;
    this.engine = DefaultEngine.create(files.configuration());
  }

  @Override
  public Optional<TableState> state(String table) {
    try {
      return find(table)
          .map(found -> new TableState(found::schema, found.snapshot().getTableProperties()));
    } catch (RuntimeException e) { // whatever it stumbled over
      throw new StorageException(
          "Cannot read the table " + warehouse.place(table),
          "Check that it is a Delta table and may be read.",
          e);
    }
  }

  private Optional<KernelTable> find(String table) {
    try {
      return Optional.of(
          new KernelTable(
              engine, Table.forPath(engine, warehouse.place(table)).getLatestSnapshot(engine)));
    } catch (TableNotFoundException e) {
      return Optional.empty();
    }
  }

  private KernelTable table(String table) {
    return find(table).orElseThrow(() -> new TableNotFoundException(warehouse.place(table)));
  }

  @Override
  public void create(TableDefinition definition, String table) {
    if (definition.layout().isEmpty()) {
      perform(() -> create(definition, warehouse.place(table), new KernelCommit(engine)));
    } else {
      statements.create(definition, table);
    }
  }

  private void create(TableDefinition definition, String place, KernelCommit commit) {
    try {
      commit.finish(
          TableManager.buildCreateTableTransaction(
                  place,
                  DataTypeJsonSerDe.deserializeStructType(definition.schema().json()),
                  KernelCommit.WRITER)
              .withTableProperties(DeltaTables.PROPERTIES)
              .build(engine),
          KernelCommit.NOTHING);
    } catch (TableAlreadyExistsException e) {
      LOG.debug("Somebody else made {} meanwhile", place);
    }
  }

  @Override
  public List<Row> rows(TableDefinition definition) {
    return answer(
        () ->
            table(definition.table()).files().stream()
                .flatMap(file -> file.rows().stream())
                .toList());
  }

  @Override
  public void append(TableDefinition definition, List<Row> rows) {
    write(definition, Option.none(), rows, () -> statements.append(definition, rows));
  }

  @Override
  public void replace(TableDefinition definition, String column, String value, Row row) {
    write(
        definition,
        Option.some(former -> value.equals(former.getAs(column))),
        List.of(row),
        () -> statements.replace(definition, column, value, row));
  }

  private void write(
      TableDefinition definition,
      Option<Predicate<Row>> former,
      List<Row> rows,
      Runnable byStatement) {
    try {
      CommitRetries.until(() -> perform(() -> write(table(definition.table()), former, rows)));
    } catch (UnsupportedTableFeatureException e) { // thrown before anything is written
      byStatement.run();
    }
  }

  /** Files of which rows go are written again without them; what only adds reads none. */
  private void write(KernelTable table, Option<Predicate<Row>> replaced, List<Row> rows)
      throws IOException {
    List<KernelTable.DataFile> standing = table.files();
    boolean many = standing.size() >= MANY_FILES;
    List<KernelTable.DataFile> touched =
        standing.stream()
            .filter(file -> many || replaced.exists(gone -> file.rows().stream().anyMatch(gone)))
            .toList();
    List<Row> written =
        Stream.concat(
                touched.stream()
                    .flatMap(file -> file.rows().stream())
                    .filter(row -> !replaced.exists(gone -> gone.test(row))),
                rows.stream())
            .toList();
    new KernelCommit(engine)
        .write(table, written, touched.stream().map(KernelTable.DataFile::added).toList());
  }

  @Override
  public void note(String table, String property, String value) {
    CommitRetries.until(
        () -> perform(() -> new KernelCommit(engine).note(table(table), property, value)));
  }

  @Override
  public List<TableCommits.Commit> commits(String table, int count) {
    return answer(
        () ->
            new CommitFiles(files, warehouse.place(table))
                .upTo(table(table).snapshot().getVersion(), count));
  }

  @Override
  public boolean mayHold(String table, String column, String value) {
    return answer(
        () -> {
          Optional<KernelTable> found = find(table);
          return found.isPresent() && found.get().mayHold(column, value);
        });
  }

  @Override
  public Optional<List<FileRows>> files(String table) {
    return Optional.of(answer(() -> table(table).counts()));
  }

  /**
   * Whether somebody else's commit came first. Of storage that failed nobody knows whether the
   * commit was made, so it is not tried again: the rows could come twice.
   */
  private static boolean isConflict(MaxCommitRetryLimitReachedException failure) {
    return failure.getCause() instanceof CommitFailedException failed && failed.isConflict();
  }

  private static void perform(Operation.Work work) {
    answer(
        () -> {
          work.go();
          return true;
        });
  }

  /** Has Kernel do something, whose failures leave as those of Spark and of file systems do. */
  private static <T> T answer(Callable<T> work) {
    try {
      return work.call();
    } catch (ConcurrentWriteException e) {
      throw new ConcurrentModificationException(e);
    } catch (MaxCommitRetryLimitReachedException e) {
      throw isConflict(e)
          ? new ConcurrentModificationException(e)
          : new UncheckedIOException(new IOException(e));
    } catch (UnsupportedTableFeatureException e) {
      throw e;
    } catch (KernelException | KernelEngineException e) {
      throw new UncheckedIOException(new IOException(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("Kernel throws no other", e);
    }
  }
}
