package org.patronage.adapters.spark;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.time.Instant;
import org.patronage.application.backup.Backup;
import org.patronage.application.backup.Backups;
import org.patronage.application.backup.RestoreMark;
import org.patronage.application.backup.Restoring;
import org.patronage.application.backup.TableCopy;
import org.patronage.application.delivery.DeliveryStatus;

/** Backups as Delta tables, a folder a backup, below any directory that Hadoop can reach. */
public final class DeltaBackups implements Backups, RestoreMark {
  private final DeltaWarehouse warehouse;
  private final DeltaTables tables;
  private final TableCommits commits;
  private final BackupFolders folders;
  private final CopyMethod method;

  /**
   * @param directory any Hadoop URI or path
   */
  public DeltaBackups(DeltaWarehouse warehouse, String directory) {
    this(warehouse, directory, CopyMethod.best());
  }

  DeltaBackups(DeltaWarehouse warehouse, String directory, CopyMethod method) {
    this.warehouse = warehouse;
    this.tables = warehouse.tables();
    this.commits = new TableCommits(tables);
    this.folders = new BackupFolders(tables.hadoop(), directory);
    this.method = method;
  }

  @Override
  public Seq<Backup> list() {
    return folders.list();
  }

  @Override
  public Backup take(String id, Instant takenAt) {
    Backup empty = new Backup(id, takenAt, List.empty());
    folders.removeAttempts();
    folders.begin(empty.id());
    BackedUpTables copies = tablesOf(empty);
    // Small tables wait for the engine more than they use it, so several are copied at a time.
    // Where one fails, the others are waited for: none writes once this attempt is over.
    Seq<Try<TableCopy>> copied =
        SideBySide.all(pinned().map(table -> () -> copies.copy(table._1, table._2, method)));
    Backup backup = new Backup(id, takenAt, Try.sequence(copied).get());
    folders.finish(backup);
    folders.list().filter(old -> old.takenAt().isBefore(takenAt)).forEach(folders::remove);
    return backup;
  }

  @Override
  public void restore(Backup backup, Set<String> names) {
    BackedUpTables copies = tablesOf(backup);
    Seq<TableCopy> wanted = backup.tables().filter(copy -> names.contains(copy.table()));
    wanted.forEach(copies::verify);
    Seq<TableCopy> back = wanted.reject(copy -> isEmptyLedger(copy) && tables.stands(copy.table()));
    if (names.contains(TableDefinition.HISTORY.table())) {
      folders.beginRestore(backup.id());
      booksBesides(back).forEach(this::empty);
    }
    back.sortBy(DeltaBackups::isHistory).forEach(copies::putBack);
    warehouse.history().published();
  }

  @Override
  public Option<String> unfinished() {
    return folders.restoring();
  }

  @Override
  public void finish() {
    folders.finishRestore();
  }

  /** The tables to copy, each with its version, all looked up before the first one is copied. */
  private Seq<Tuple2<TableDefinition, Long>> pinned() {
    return List.of(TableDefinition.values())
        .filter(table -> table.restoring() != Restoring.NOT_KEPT)
        .filter(table -> tables.stands(table.table()))
        .map(table -> Tuple.of(table, commits.newest(table.table()).version()));
  }

  /** Beside the history: what stands, and comes back by no copy. */
  private Seq<TableDefinition> booksBesides(Seq<TableCopy> back) {
    Set<String> copied = back.map(TableCopy::table).toSet();
    return List.of(TableDefinition.values())
        .filter(table -> table.restoring() == Restoring.REPLACED)
        .reject(table -> table == TableDefinition.HISTORY || copied.contains(table.table()))
        .filter(table -> tables.stands(table.table()));
  }

  /** A ledger keeps what was adopted: of that history, since no other one lacks a ledger. */
  private void empty(TableDefinition table) {
    String rows =
        table == TableDefinition.LEDGER
            ? "NOT status <=> '%s'".formatted(DeliveryStatus.ADOPTED)
            : "true";
    new Operation(
            "restore the table",
            tables.place(table.table()),
            "Check that it may be written, then restore again.")
        .perform(
            () ->
                tables
                    .changes()
                    .carryOut("DELETE FROM %s WHERE %s".formatted(tables.identifier(table), rows)));
  }

  private static boolean isEmptyLedger(TableCopy copy) {
    return copy.table().equals(TableDefinition.LEDGER.table()) && copy.rows() == 0;
  }

  private BackedUpTables tablesOf(Backup backup) {
    Warehouse place = new Warehouse.Directory(folders.place(backup.id()));
    return new BackedUpTables(tables, new DeltaTables(tables.engine(), place));
  }

  /** False comes before true: what readers see of the history changes last. */
  private static boolean isHistory(TableCopy copy) {
    return copy.table().equals(TableDefinition.HISTORY.table());
  }
}
