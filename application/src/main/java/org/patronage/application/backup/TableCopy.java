package org.patronage.application.backup;

import org.patronage.domain.InvalidRequestException;

/**
 * A table's copy within a backup.
 *
 * @param restoring what a restore does with the rows that stand then; never {@code NOT_KEPT}
 * @param version of the table that was copied
 * @param checksum of its content, the same for the same rows in any order
 */
public record TableCopy(
    String table, Restoring restoring, long version, long rows, String checksum) {
  public TableCopy {
    if (restoring == Restoring.NOT_KEPT) {
      throw new InvalidRequestException(table + " is in no backup");
    }
  }
}
