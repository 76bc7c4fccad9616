package org.patronage.application.backup;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import java.time.Instant;
import org.patronage.domain.InvalidRequestException;

/**
 * Copies of all tables that belong together, verified.
 *
 * @param id names it, the run that took it: letters, digits, - and _
 * @param takenAt by that run's clock, UTC
 */
public record Backup(String id, Instant takenAt, Seq<TableCopy> tables) {
  public Backup {
    if (!id.matches("[A-Za-z0-9_-]+")) {
      throw new InvalidRequestException("a backup's id is made of letters, digits, - and _");
    }
  }

  /** The names of its tables. */
  public Set<String> names() {
    return tables.map(TableCopy::table).toSet();
  }

  /**
   * A table and those that cannot be restored without it: the history's tables come back together.
   *
   * @throws InvalidRequestException if it is not in the backup
   */
  public Set<String> with(String table) {
    TableCopy asked =
        tables
            .find(copy -> copy.table().equals(table))
            .getOrElseThrow(
                () ->
                    new InvalidRequestException(
                        "The backup %s holds no table '%s'; it holds %s"
                            .formatted(id, table, tables.map(TableCopy::table).mkString(", "))));
    return tables
        .filter(copy -> copy.equals(asked) || (isReplaced(copy) && isReplaced(asked)))
        .map(TableCopy::table)
        .toSet();
  }

  private static boolean isReplaced(TableCopy copy) {
    return copy.restoring() == Restoring.REPLACED;
  }
}
