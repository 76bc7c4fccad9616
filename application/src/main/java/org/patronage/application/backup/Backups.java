package org.patronage.application.backup;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.time.Instant;
import org.patronage.domain.InvalidRequestException;

/** Full copies of the tables that stand alone (RULES 13). */
public interface Backups {

  /** The verified ones, newest first. */
  Seq<Backup> list();

  /**
   * Copies every table that stands and that a restore needs, each at one pinned version, and
   * verifies each copy by count and by content. Only then are the backups of an earlier clock let
   * go; what is not verified is no backup.
   *
   * @throws InvalidRequestException if {@code id} is taken, or is none ({@link Backup})
   * @throws org.patronage.application.StorageException if a copy fails or differs; the backups that
   *     stood still stand then
   */
  Backup take(String id, Instant takenAt);

  /**
   * Puts the rows of a backup in the place of those that stand, one commit a table, the history's
   * last; what is missing is made anew. A table that only ever grows ({@link Restoring#GROWING})
   * keeps its rows that the backup does not know. With the history, every other table that is
   * replaced and that the backup lacks is emptied first. Of a ledger that the backup lacks, or has
   * without a row, the adopted entries stay: they say from where on the restored history goes on.
   * That of a history is {@link RestoreMark#unfinished} from before its first change on, until
   * {@link RestoreMark#finish}.
   *
   * @param tables their names; all of them are in the backup, and {@link Backup#with} each other
   * @throws org.patronage.application.StorageException if a copy cannot be read, or does not hold
   *     any more what was verified, which is found before any table is touched; or if a table
   *     cannot be written
   */
  void restore(Backup backup, Set<String> tables);
}
