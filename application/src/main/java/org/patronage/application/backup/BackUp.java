package org.patronage.application.backup;

import org.patronage.application.StorageException;
import org.patronage.application.history.Editions;
import org.patronage.domain.calendar.RunClock;

/** Takes a backup, due on the first day of the month and on demand (RULES 13). */
public final class BackUp {
  private final Editions editions;
  private final Backups backups;

  public BackUp(Editions editions, Backups backups) {
    this.editions = editions;
    this.backups = backups;
  }

  /**
   * Copies the tables and verifies the copies; see {@link Backups#take}. What a run that was cut
   * off left behind is made good first, so that history and ledger agree in the backup.
   *
   * @throws StorageException if there is no history, or a copy fails; the last good backup stands
   *     then
   */
  public Backup take(String runId, RunClock clock) {
    if (editions.current().isEmpty()) {
      throw new StorageException("There is no history to back up", "Run the pipeline first.");
    }
    return backups.take(runId, clock.now());
  }
}
