package org.patronage.application.backup;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import org.patronage.application.StorageException;
import org.patronage.domain.InvalidRequestException;

/**
 * A request, settled: which tables of which backup come back.
 *
 * @param tables names, with all that come back together
 */
public record Restoration(Backup backup, Set<String> tables) {

  /**
   * Settles a request among the backups that stand.
   *
   * @param standing newest first
   * @throws StorageException if none stands
   * @throws InvalidRequestException if the request names a backup or a table that is not there
   */
  public static Restoration of(Seq<Backup> standing, RestoreRequest request) {
    if (standing.isEmpty()) {
      throw new StorageException(
          "There is no backup to restore",
          "Check `backups` in the configuration; a rebuild makes the history again from its files.");
    }
    Backup backup = request.from().map(id -> named(id, standing)).getOrElse(standing::head);
    return new Restoration(backup, request.table().map(backup::with).getOrElse(backup::names));
  }

  private static Backup named(String id, Seq<Backup> standing) {
    return standing
        .find(backup -> backup.id().equals(id))
        .getOrElseThrow(
            () ->
                new InvalidRequestException(
                    "There is no backup '%s'; there is %s"
                        .formatted(id, standing.map(Backup::id).mkString(", "))));
  }
}
