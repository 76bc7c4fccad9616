package org.patronage.application.backup;

import org.patronage.application.delivery.Receipt;
import org.patronage.application.dmdc.RefillEdipis;
import org.patronage.application.run.WorkAlone;
import org.patronage.application.verification.VerifyHistory;
import org.patronage.domain.InvalidRequestException;

/** Brings tables back from a backup; the next update takes the files since (RULES 13). */
public final class RestoreBackup {
  private static final String RESTORE = "a restore";
  private static final String HISTORY = "patronage_unified";
  private static final String UNSOUND = "Restored, but the history of the backup %s is not sound";
  private static final String STANDS =
      "It stands as the backup has it. `patronage verify` says how to see the rows; restore from"
          + " another backup, or see docs/operations.md.";

  private final Backups backups;
  private final RestoreMark mark;
  private final WorkAlone alone;
  private final RefillEdipis edipis;
  private final NoteRestore noting;
  private final VerifyHistory verification;

  public RestoreBackup(
      Backups backups,
      RestoreMark mark,
      WorkAlone alone,
      RefillEdipis edipis,
      NoteRestore noting,
      VerifyHistory verification) {
    this.backups = backups;
    this.mark = mark;
    this.alone = alone;
    this.edipis = edipis;
    this.noting = noting;
    this.verification = verification;
  }

  /**
   * Restores what is asked for, while no run is at work; see {@link Backups#restore}. A history
   * gets the EDIPIs that backfills have set since, and its ledger a note. Where that is cut off,
   * somebody has to ask again, and runs are refused until then.
   *
   * @return what was restored
   * @throws org.patronage.application.StorageException if no backup stands, it cannot be restored,
   *     or a run is at work; also if the history that was restored breaks an invariant, which
   *     stands all the same, since it is what somebody asked for
   * @throws InvalidRequestException if the request names a backup or a table that is not there
   */
  public Restoration restore(RestoreRequest request, Receipt receipt) {
    return alone.perform(RESTORE, () -> restored(request, receipt));
  }

  private Restoration restored(RestoreRequest request, Receipt receipt) {
    Restoration restoration = Restoration.of(backups.list(), request);
    backups.restore(restoration.backup(), restoration.tables());
    if (restoration.tables().contains(HISTORY)) {
      edipis.refill();
      noting.note(receipt);
      mark.finish();
      verification.verify().mustHold(UNSOUND.formatted(restoration.backup().id()), STANDS);
    }
    return restoration;
  }
}
