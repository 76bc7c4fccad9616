package org.patronage.adapters.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vavr.collection.List;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patronage.application.StorageException;
import org.patronage.application.backup.Backup;
import org.patronage.contract.BackupsContract;
import org.patronage.contract.Technology;

@Tag("soak")
class DeltaBackupsTest extends BackupsContract {
  private static final Instant APRIL = Instant.parse("2025-04-01T14:00:00Z");

  @Override
  protected Technology technology() {
    return SparkTechnology.LOCAL;
  }

  @Test
  void a_copy_that_loses_rows_is_no_backup_and_the_last_good_one_stands() {
    Backup good = backups().take("good", Instant.EPOCH);
    goOn();

    StorageException failure =
        assertThrows(StorageException.class, () -> with(losing()).take("bad", APRIL));

    assertTrue(failure.getMessage().contains("is not what was copied"), failure.getMessage());
    assertEquals(List.of(good), backups().list().toList());
    backups().restore(good, good.names());
  }

  @Test
  void a_copy_that_cannot_be_made_is_no_backup_and_goes_with_the_next_one() {
    Backup good = backups().take("good", Instant.EPOCH);
    CopyMethod broken =
        (definition, from, version, to) -> {
          throw new UncheckedIOException(new IOException("the disk is full"));
        };

    StorageException failure =
        assertThrows(StorageException.class, () -> with(broken).take("bad", APRIL));

    assertTrue(failure.getMessage().contains("Cannot copy the table"), failure.getMessage());
    assertEquals(List.of(good), backups().list().toList());
    assertTrue(Files.exists(folder("bad")));
    backups().take("next", APRIL);
    assertFalse(Files.exists(folder("bad")));
    assertFalse(Files.exists(folder("good")));
  }

  @Test
  void a_folder_in_which_nothing_was_begun_yet_goes_with_the_next_one() throws IOException {
    Path empty = Files.createDirectories(folder("cut-off"));
    backups().take("first", APRIL);
    assertFalse(Files.exists(empty));
  }

  @Test
  void a_folder_that_is_not_ours_is_left_alone() throws IOException {
    Path foreign = Files.createDirectories(folder("patronage_unified_backup"));
    Files.writeString(foreign.resolve("part.parquet"), "not ours");

    backups().take("first", APRIL);

    assertTrue(Files.exists(foreign.resolve("part.parquet")));
    assertEquals(1, backups().list().size());
  }

  @Test
  void a_copy_that_was_changed_since_is_not_restored_and_no_table_is_touched() {
    Backup taken = backups().take("first", APRIL);
    goOn();
    Path copy = folder("first").resolve("quarantine");
    SparkTechnology.LOCAL.spark().sql("DELETE FROM delta.`" + copy + "`");

    StorageException failure =
        assertThrows(StorageException.class, () -> backups().restore(taken, taken.names()));

    assertTrue(failure.getMessage().contains("does not hold any more"), failure.getMessage());
    assertEquals(2, rows(TableDefinition.HISTORY));
    assertEquals(2, rows(TableDefinition.LEDGER));
  }

  @Test
  void a_manifest_that_cannot_be_read_is_named() throws IOException {
    backups().take("first", APRIL);
    Path manifest = folder("first").resolve(BackupFolders.MANIFEST);
    Files.delete(manifest.resolveSibling("." + BackupFolders.MANIFEST + ".crc"));
    Files.writeString(manifest, "{");
    StorageException failure = assertThrows(StorageException.class, () -> backups().list());
    assertTrue(failure.getMessage().contains(home().toString()), failure.getMessage());
  }

  /** Copies everything but the rows. */
  private static CopyMethod losing() {
    return (definition, from, version, to) ->
        new TableWriter(to)
            .replace(
                definition,
                "SELECT * FROM " + from.pinned(definition.table(), version) + " WHERE false",
                java.util.Map.of());
  }

  private DeltaBackups with(CopyMethod method) {
    return new DeltaBackups(warehouse(), home().resolve("backups").toString(), method);
  }

  private long rows(TableDefinition definition) {
    return warehouse().tables().read(definition).count();
  }

  private DeltaWarehouse warehouse() {
    return new DeltaWarehouse(
        SparkEngine.of(SparkTechnology.LOCAL.spark()),
        new Warehouse.Directory(home().resolve("tables").toString()));
  }

  private Path folder(String id) {
    return home().resolve("backups").resolve(id);
  }
}
