package org.patronage.application.backup;

/** Brings tables back from a backup; the next update takes the files since (RULES 13). */
public final class RestoreBackup {
  private final Backups backups;

  public RestoreBackup(Backups backups) {
    this.backups = backups;
  }

  /**
   * Restores what is asked for; see {@link Backups#restore}.
   *
   * @return what was restored
   * @throws org.patronage.application.StorageException if no backup stands, or it cannot be
   *     restored
   * @throws IllegalArgumentException if the request names a backup or a table that is not there
   */
  public Restoration restore(RestoreRequest request) {
    Restoration restoration = Restoration.of(backups.list(), request);
    backups.restore(restoration.backup(), restoration.tables());
    return restoration;
  }
}
