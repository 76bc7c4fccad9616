package org.patronage.adapters.spark;

import io.delta.kernel.DataWriteContext;
import io.delta.kernel.Operation;
import io.delta.kernel.Transaction;
import io.delta.kernel.TransactionCommitResult;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.hook.PostCommitHook;
import io.delta.kernel.hook.PostCommitHook.PostCommitHookType;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.transaction.UpdateTableTransactionBuilder;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterable;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits of Delta Kernel. Each is on the version that was read, or none: somebody else's commit in
 * between is a {@code KernelException} that leaves the table as they left it.
 */
final class KernelCommit {
  private static final Logger LOG = LoggerFactory.getLogger(KernelCommit.class);

  /** What {@code DESCRIBE HISTORY} says of who wrote. */
  static final String WRITER = "Patronage";

  /** No file comes or goes. */
  static final CloseableIterator<Row> NOTHING =
      Utils.toCloseableIterator(List.<Row>of().iterator());

  private static final boolean DATA_CHANGES = true;

  private final Engine engine;

  KernelCommit(Engine engine) {
    this.engine = engine;
  }

  /** Adds rows as one file, and removes files. */
  void write(KernelTable table, List<org.apache.spark.sql.Row> rows, List<AddFile> removed)
      throws IOException {
    Transaction commit = begun(table).build(engine);
    Row state = commit.getTransactionState(engine);
    DataWriteContext context = Transaction.getWriteContext(engine, state, Map.of());
    CloseableIterator<DataFileStatus> written =
        engine
            .getParquetHandler()
            .writeParquetFiles(
                context.getTargetDirectory(),
                Transaction.transformLogicalData(
                    engine, state, batch(rows, commit.getSchema(engine)), Map.of()),
                context.getStatisticsColumns());
    finish(
        commit,
        removals(removed)
            .combine(Transaction.generateAppendActions(engine, state, written, context)));
  }

  /** Sets a property. */
  void note(KernelTable table, String property, String value) {
    Transaction commit =
        begun(table).withTablePropertiesAdded(Map.of(property, value)).build(engine);
    finish(commit, NOTHING);
  }

  /** Commits what makes a table. */
  void finish(Transaction commit, CloseableIterator<Row> actions) {
    TransactionCommitResult done =
        commit.commit(engine, CloseableIterable.inMemoryIterable(actions));
    done.getPostCommitHooks().stream()
        .filter(hook -> hook.getType() == PostCommitHookType.CHECKPOINT)
        .forEach(this::checkpoint);
  }

  private static UpdateTableTransactionBuilder begun(KernelTable table) {
    return table.snapshot().buildUpdateTableTransaction(WRITER, Operation.WRITE).withMaxRetries(0);
  }

  private static CloseableIterator<FilteredColumnarBatch> batch(
      List<org.apache.spark.sql.Row> rows, StructType schema) {
    return Utils.singletonCloseableIterator(
        new FilteredColumnarBatch(KernelRows.batch(rows, schema), Optional.empty()));
  }

  private static CloseableIterator<Row> removals(List<AddFile> files) {
    return Utils.toCloseableIterator(
        files.stream()
            .map(file -> file.toRemoveFileRow(DATA_CHANGES, Optional.empty()))
            .map(SingleAction::createRemoveFileSingleAction)
            .iterator());
  }

  /** The commit stands without it: the next one makes up for it. */
  private void checkpoint(PostCommitHook hook) {
    try {
      hook.threadSafeInvoke(engine);
    } catch (IOException | RuntimeException e) {
      LOG.debug("A checkpoint of a table's log was not written: {}", e.getClass().getName());
    }
  }
}
