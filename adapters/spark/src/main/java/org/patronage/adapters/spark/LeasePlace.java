package org.patronage.adapters.spark;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.patronage.application.StorageException;
import org.patronage.domain.InvalidRequestException;

/**
 * Where the lease of some tables is. No table has its folder, since a VACUUM would remove the
 * files.
 *
 * @param words the folder, for messages
 */
record LeasePlace(LeaseFiles files, String words) {
  private static final String FOLDER = ".patronage-lease";

  /**
   * Beside tables that have a folder; that of catalog tables among the backups, under their names.
   *
   * @throws InvalidRequestException if the tables are a masked copy
   * @throws StorageException if the file system cannot be reached
   */
  static LeasePlace of(DeltaTables tables, String backups) {
    String location =
        tables.warehouse() instanceof Warehouse.Directory directory
            ? directory.place(FOLDER)
            : backups + "/" + FOLDER + "-" + tables.warehouse().place();
    return new Operation(
            "reach the lease of the tables",
            "in " + location,
            "Check the scheme of `tables` and `backups`, and that their file system may be used.")
        .answer(
            () -> {
              mustNotBeMasked(tables);
              return of(tables.hadoop(), location);
            });
  }

  private static void mustNotBeMasked(DeltaTables tables) throws IOException {
    if (tables.warehouse() instanceof Warehouse.Directory directory) {
      MaskedFolder.mustNotBe(tables.hadoop(), directory.uri());
    }
  }

  /** What is done there, for messages. */
  Operation access() {
    return new Operation(
        "take or release the lease of the tables",
        "in " + words,
        "Check that the folder may be read and written.");
  }

  private static LeasePlace of(HadoopFiles files, String location) throws IOException {
    Path folder = files.qualified(location);
    LeaseFiles lease =
        "file".equals(folder.toUri().getScheme())
            ? new LocalLeaseFiles(java.nio.file.Path.of(folder.toUri().getPath()))
            : new HadoopLeaseFiles(files.system(folder), folder);
    return new LeasePlace(lease, folder.toString());
  }
}
