package org.patronage.adapters.spark;

import java.util.stream.Collectors;
import org.patronage.application.StorageException;
import org.patronage.application.backup.Restoring;
import org.patronage.application.backup.TableCopy;

/** The tables of one backup: each copied, held against its original, and put back. */
final class BackedUpTables {
  private final DeltaTables tables;
  private final DeltaTables copies;

  /**
   * @param tables those that stand
   * @param copies those of the backup
   */
  BackedUpTables(DeltaTables tables, DeltaTables copies) {
    this.tables = tables;
    this.copies = copies;
  }

  /**
   * Copies a table and compares.
   *
   * @throws StorageException if it cannot be copied, or the copy differs
   */
  TableCopy copy(TableDefinition definition, long version, CopyMethod method) {
    String name = definition.table();
    Operation copying =
        new Operation(
            "copy the table " + tables.place(name),
            "to " + copies.place(name),
            "Check that the one may be read and the other written; the last good backup stands.");
    return copying.answer(
        () -> {
          ContentDigest original =
              ContentDigest.of(tables.spark().sql("SELECT * FROM " + tables.pinned(name, version)));
          method.copy(definition, tables, version, copies);
          mustBe(original, name, "is not what was copied", "Take the backup again.");
          return new TableCopy(
              name, definition.restoring(), version, original.rows(), original.checksum());
        });
  }

  /**
   * Holds a copy against what the manifest says of it.
   *
   * @throws StorageException if it cannot be read, or differs
   */
  void verify(TableCopy copy) {
    String remedy = "Nothing was restored. Restore from another backup, or rebuild.";
    new Operation("read the copy", copies.place(copy.table()), remedy)
        .perform(
            () ->
                mustBe(
                    new ContentDigest(copy.rows(), copy.checksum()),
                    copy.table(),
                    "does not hold any more what was verified",
                    remedy));
  }

  /**
   * Puts a copy's rows back, in one commit.
   *
   * @throws StorageException if the table cannot be written
   */
  void putBack(TableCopy copy) {
    TableDefinition definition = definition(copy);
    new Operation(
            "restore the table",
            tables.place(copy.table()),
            "Check that it may be written. If it is past reading, drop it or remove its folder; a"
                + " restore makes it anew.")
        .perform(
            () -> {
              boolean stands = tables.stands(copy.table());
              if (stands && copy.restoring() == Restoring.GROWING) {
                addMissing(definition);
              } else {
                replace(definition);
              }
            });
  }

  private void replace(TableDefinition definition) {
    tables.createSchema();
    new TableWriter(tables)
        .replace(
            definition,
            "SELECT * FROM " + copies.identifier(definition),
            CopyMethod.properties(copies, definition));
  }

  private void addMissing(TableDefinition definition) {
    String stands =
        definition
            .identity()
            .map(column -> "copied.%1$s <=> standing.%1$s".formatted(column))
            .collect(Collectors.joining(" AND "));
    tables
        .changes()
        .carryOut(
            "INSERT INTO %1$s SELECT copied.* FROM %2$s AS copied LEFT ANTI JOIN %1$s AS standing ON %3$s"
                .formatted(tables.identifier(definition), copies.identifier(definition), stands));
  }

  private void mustBe(ContentDigest wanted, String table, String otherwise, String remedy) {
    ContentDigest found = ContentDigest.of(copies.read(table));
    if (!found.equals(wanted)) {
      throw new StorageException(
          "The copy %s %s: %s".formatted(copies.place(table), otherwise, found.unlike(wanted)),
          remedy);
    }
  }

  private static TableDefinition definition(TableCopy copy) {
    return TableDefinition.named(copy.table())
        .orElseThrow(
            () ->
                new StorageException(
                    "The backup holds a table that is unknown here: " + copy.table(),
                    "Restore with the version of the program that took the backup."));
  }
}
