package org.patronage.application.backup;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.time.Instant;

/** Full copies of the tables that stand alone (RULES 13). */
public interface Backups {

  /** The verified ones, newest first. */
  Seq<Backup> list();

  /**
   * Copies every table that a restore needs, each at one pinned version, and verifies each copy by
   * count and by content. Only then are older backups let go; what is not verified is no backup.
   *
   * @param id letters, digits, - and _
   * @throws org.patronage.application.StorageException if a copy fails or differs; the backups that
   *     stood still stand then
   */
  Backup take(String id, Instant takenAt);

  /**
   * Puts the rows of a backup in the place of those that stand, one commit a table. A table that
   * only ever grows (checkpoints, log, extracts) keeps its rows that the backup does not know.
   *
   * @param tables their names; all of them are in the backup
   * @throws org.patronage.application.StorageException if a copy cannot be read, or does not hold
   *     any more what was verified; that table is not touched then
   */
  void restore(Backup backup, Set<String> tables);
}
