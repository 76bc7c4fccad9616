package org.patronage.adapters.memory;

import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Comparator;
import org.patronage.application.StorageException;
import org.patronage.application.backup.Backup;
import org.patronage.application.backup.Backups;
import org.patronage.application.backup.RestoreMark;
import org.patronage.application.backup.Restoring;
import org.patronage.application.backup.TableCopy;
import org.patronage.domain.InvalidRequestException;

/** Backups in memory: since what a warehouse holds is a value, to keep it is to copy it. */
public final class InMemoryBackups implements Backups, RestoreMark {
  private static final Comparator<Backup> NEWEST_FIRST =
      Comparator.comparing(Backup::takenAt).thenComparing(Backup::id).reversed();

  private final InMemoryWarehouse warehouse;

  public InMemoryBackups(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public Seq<Backup> list() {
    return warehouse.snapshots().map(Snapshot::backup).sorted(NEWEST_FIRST);
  }

  @Override
  public Backup take(String id, Instant takenAt) {
    if (list().exists(standing -> standing.id().equals(id))) {
      throw new InvalidRequestException("there is a backup " + id + " already");
    }
    Tables now = warehouse.tables();
    Backup backup = new Backup(id, takenAt, copies(now));
    warehouse.keep(
        known ->
            known
                .reject(old -> old.backup().takenAt().isBefore(takenAt))
                .append(new Snapshot(backup, now)));
    return backup;
  }

  @Override
  public void restore(Backup backup, Set<String> names) {
    Tables then =
        warehouse
            .snapshots()
            .find(snapshot -> snapshot.backup().equals(backup))
            .map(Snapshot::tables)
            .getOrElseThrow(
                () ->
                    new StorageException(
                        "The backup %s is not there any more".formatted(backup.id()),
                        "Restore from one that is listed."));
    Seq<TableCopy> wanted = backup.tables().filter(copy -> names.contains(copy.table()));
    if (names.contains(Table.PATRONAGE_UNIFIED.tableName())) {
      warehouse.restoring(Option.some(backup.id()));
    }
    warehouse.change(
        now -> {
          Tables first = any(wanted, Restoring.GROWING) ? now.withJournalsOf(then) : now;
          return any(wanted, Restoring.REPLACED) ? first.withHistoryOf(then) : first;
        });
  }

  @Override
  public Option<String> unfinished() {
    return warehouse.restoring();
  }

  @Override
  public void finish() {
    warehouse.restoring(Option.none());
  }

  private static boolean any(Seq<TableCopy> copies, Restoring restoring) {
    return copies.exists(copy -> copy.restoring() == restoring);
  }

  private static Seq<TableCopy> copies(Tables now) {
    return List.of(Table.values())
        .filter(table -> table.restoring() != Restoring.NOT_KEPT && now.writes(table) > 0)
        .map(table -> copy(table, now));
  }

  private static TableCopy copy(Table table, Tables now) {
    Seq<Map<String, String>> rows = table.rows(now);
    long checksum = rows.map(row -> (long) row.hashCode()).sum().longValue();
    return new TableCopy(
        table.tableName(),
        table.restoring(),
        now.writes(table),
        rows.size(),
        Long.toHexString(checksum));
  }
}
