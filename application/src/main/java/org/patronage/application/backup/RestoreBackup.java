package org.patronage.application.backup;

import org.patronage.application.run.WorkAlone;

/** Brings tables back from a backup; the next update takes the files since (RULES 13). */
public final class RestoreBackup {
  private static final String RESTORE = "a restore";

  private final Backups backups;
  private final WorkAlone alone;

  public RestoreBackup(Backups backups, WorkAlone alone) {
    this.backups = backups;
    this.alone = alone;
  }

  /**
   * Restores what is asked for, while no run is at work; see {@link Backups#restore}.
   *
   * @return what was restored
   * @throws org.patronage.application.StorageException if no backup stands, it cannot be restored,
   *     or a run is at work
   * @throws IllegalArgumentException if the request names a backup or a table that is not there
   */
  public Restoration restore(RestoreRequest request) {
    return alone.perform(RESTORE, () -> restored(request));
  }

  private Restoration restored(RestoreRequest request) {
    Restoration restoration = Restoration.of(backups.list(), request);
    backups.restore(restoration.backup(), restoration.tables());
    return restoration;
  }
}
