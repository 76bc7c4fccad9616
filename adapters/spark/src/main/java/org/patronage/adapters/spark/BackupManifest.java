package org.patronage.adapters.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.patronage.application.backup.Backup;
import org.patronage.application.backup.Restoring;
import org.patronage.application.backup.TableCopy;

/**
 * A backup as the JSON that makes a folder one.
 *
 * @param takenAt ISO 8601, UTC
 */
record BackupManifest(String id, String takenAt, List<Copy> tables) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A table's copy. */
  record Copy(String table, Restoring restoring, long version, long rows, String checksum) {}

  static byte[] bytes(Backup backup) {
    List<Copy> copies =
        backup
            .tables()
            .map(
                copy ->
                    new Copy(
                        copy.table(),
                        copy.restoring(),
                        copy.version(),
                        copy.rows(),
                        copy.checksum()))
            .asJava();
    try {
      return JSON.writerWithDefaultPrettyPrinter()
          .writeValueAsBytes(new BackupManifest(backup.id(), backup.takenAt().toString(), copies));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always JSON", e);
    }
  }

  /**
   * Reads a manifest.
   *
   * @throws IOException if it is none
   */
  static Backup parse(byte[] json) throws IOException {
    BackupManifest manifest = JSON.readValue(json, BackupManifest.class);
    return new Backup(
        manifest.id(),
        Instant.parse(manifest.takenAt()),
        Vector.ofAll(manifest.tables())
            .map(
                copy ->
                    new TableCopy(
                        copy.table(),
                        copy.restoring(),
                        copy.version(),
                        copy.rows(),
                        copy.checksum())));
  }
}
