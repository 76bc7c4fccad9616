package org.patronage.adapters.spark;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Literal;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.ScanImpl;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.actions.DeletionVectorDescriptor;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import io.vavr.Lazy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.spark.sql.types.DataType;

/** A version of a Delta table, read by Delta Kernel. */
final class KernelTable {
  private final Engine engine;
  private final Snapshot snapshot;

  KernelTable(Engine engine, Snapshot snapshot) {
    this.engine = engine;
    this.snapshot = snapshot;
  }

  /** A file of the table: the action by which it was added, and its rows, read when asked for. */
  record DataFile(AddFile added, Lazy<List<org.apache.spark.sql.Row>> content) {
    List<org.apache.spark.sql.Row> rows() {
      return content.get();
    }
  }

  Snapshot snapshot() {
    return snapshot;
  }

  org.apache.spark.sql.types.StructType schema() {
    String json = snapshot.getMetadata().getSchemaString();
    return (org.apache.spark.sql.types.StructType) DataType.fromJson(json);
  }

  /** Every file. */
  List<DataFile> files() throws IOException {
    Scan scan = snapshot.getScanBuilder().build();
    Row state = scan.getScanState(engine);
    org.apache.spark.sql.types.StructType schema = schema();
    List<DataFile> files = new ArrayList<>();
    try (CloseableIterator<Row> found = listed(scan)) {
      while (found.hasNext()) {
        Row file = found.next();
        files.add(new DataFile(added(file), Lazy.of(() -> rows(state, file, schema))));
      }
    }
    return files;
  }

  /** How many rows each file has, by the statistics of the log. */
  List<TableAccess.FileRows> counts() throws IOException {
    List<TableAccess.FileRows> counts = new ArrayList<>();
    try (CloseableIterator<Row> found = listed(snapshot.getScanBuilder().build())) {
      while (found.hasNext()) {
        Row file = found.next();
        counts.add(
            new TableAccess.FileRows(
                InternalScanFileUtils.getPartitionValues(file), count(added(file))));
      }
    }
    return counts;
  }

  /** Whether a file is left where the statistics of the log have ruled out what they can. */
  boolean mayHold(String column, String value) throws IOException {
    Predicate wanted = new Predicate("=", new Column(column), Literal.ofString(value));
    try (CloseableIterator<Row> left =
        listed(snapshot.getScanBuilder().withFilter(wanted).build())) {
      return left.hasNext();
    }
  }

  private static OptionalLong count(AddFile file) {
    Optional<Long> all = file.getNumRecords();
    long deleted =
        file.getDeletionVector().map(DeletionVectorDescriptor::getCardinality).orElse(0L);
    return all.isEmpty() ? OptionalLong.empty() : OptionalLong.of(all.get() - deleted);
  }

  private CloseableIterator<Row> listed(Scan scan) {
    return Utils.intoRows(((ScanImpl) scan).getScanFiles(engine, true));
  }

  private static AddFile added(Row file) {
    return new AddFile(file.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL));
  }

  private List<org.apache.spark.sql.Row> rows(
      Row state, Row file, org.apache.spark.sql.types.StructType schema) {
    FileStatus place = InternalScanFileUtils.getAddFileStatus(file);
    StructType stored = ScanStateRow.getPhysicalDataReadSchema(state);
    List<org.apache.spark.sql.Row> rows = new ArrayList<>();
    try (CloseableIterator<FilteredColumnarBatch> batches =
        Scan.transformPhysicalData(
            engine,
            state,
            file,
            engine
                .getParquetHandler()
                .readParquetFiles(Utils.singletonCloseableIterator(place), stored, Optional.empty())
                .map(FileReadResult::getData))) {
      try (CloseableIterator<Row> found = Utils.intoRows(batches)) {
        while (found.hasNext()) {
          rows.add(KernelRows.toSpark(found.next(), schema));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
