package org.patronage.adapters.spark;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.patronage.application.StorageException;
import org.patronage.application.masking.MaskedCopies;
import org.patronage.application.masking.MaskedCopy;
import org.patronage.domain.InvalidRequestException;
import org.patronage.domain.masking.MaskedTables;
import org.patronage.domain.masking.MaskingKey;
import org.patronage.domain.masking.TableMask;

/** Masked copies as Delta tables, in a directory that any Hadoop file system reaches. */
public final class DeltaMaskedCopies implements MaskedCopies {
  private final DeltaTables tables;
  private final TableCommits commits;

  public DeltaMaskedCopies(DeltaWarehouse warehouse) {
    this.tables = warehouse.tables();
    this.commits = new TableCommits(tables);
  }

  @Override
  public Seq<MaskedCopy> make(String directory, MaskingKey key) {
    MaskedFolder folder = new MaskedFolder(tables.hadoop(), directory);
    mustBeElsewhere(folder.place());
    DeltaTables copies = new DeltaTables(tables.engine(), new Warehouse.Directory(folder.place()));
    folder.begin();
    Seq<MaskedCopy> made = pinned().map(table -> copy(table._1, table._2, key, copies));
    folder.finish(made);
    return made;
  }

  private void mustBeElsewhere(String place) {
    if (tables.warehouse() instanceof Warehouse.Directory ours
        && (place + "/").startsWith(ours.uri() + "/")) {
      throw new InvalidRequestException("A masked copy is not made among the tables, in " + place);
    }
  }

  /** The tables to copy, each with its version, all looked up before the first one is copied. */
  private Seq<Tuple2<TableDefinition, Long>> pinned() {
    return List.of(TableDefinition.values())
        .filter(table -> tables.stands(table.table()))
        .map(table -> Tuple.of(table, commits.newest(table.table()).version()));
  }

  private MaskedCopy copy(
      TableDefinition definition, long version, MaskingKey key, DeltaTables copies) {
    String name = definition.table();
    String remedy = "Remove what was begun there, and make the copy again.";
    return new Operation("mask the table " + tables.place(name), "to " + copies.place(name), remedy)
        .answer(
            () -> {
              Dataset<Row> original =
                  tables.spark().sql("SELECT * FROM " + tables.pinned(name, version));
              write(definition, masked(original, name, key), copies);
              long rows = copies.read(definition).count();
              mustBeAll(original.count(), rows, copies.place(name), remedy);
              return new MaskedCopy(name, version, rows);
            });
  }

  private static Dataset<Row> masked(Dataset<Row> original, String table, MaskingKey key) {
    TableMask mask = MaskedTables.of(table);
    mask.mustCover(original.columns()); // a table without rows would not be asked about otherwise
    return original.mapPartitions(new MaskRows(mask, key), Encoders.row(original.schema()));
  }

  private void write(TableDefinition definition, Dataset<Row> rows, DeltaTables copies) {
    Map<String, String> properties = CopyMethod.properties(tables, definition);
    try (TemporaryView view = TemporaryView.of(rows)) {
      new TableWriter(copies).replace(definition, "SELECT * FROM " + view.name(), properties);
    }
  }

  private static void mustBeAll(long wanted, long found, String place, String remedy) {
    if (wanted != found) {
      throw new StorageException(
          "The masked copy %s has %d rows, not %d".formatted(place, found, wanted), remedy);
    }
  }
}
