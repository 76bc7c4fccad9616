package org.patronage.application.backup;

import org.patronage.application.StorageException;
import org.patronage.application.history.Recovery;

/**
 * Recovery that refuses tables of different times, as a restore leaves them that was cut off (ADR
 * 9): taken for what a run left, files would be applied again over their own effect.
 */
public final class RecoverUnlessRestoring implements Recovery {
  private final Recovery recovery;
  private final RestoreMark mark;

  public RecoverUnlessRestoring(Recovery recovery, RestoreMark mark) {
    this.recovery = recovery;
    this.mark = mark;
  }

  /**
   * {@inheritDoc}
   *
   * @throws StorageException also if a restore was cut off; then nothing is touched
   */
  @Override
  public void recover() {
    for (String backup : mark.unfinished()) {
      throw new StorageException(
          "The restore of the backup %s was cut off, and the tables are of different times"
              .formatted(backup),
          "Run `patronage restore --from %s` again.".formatted(backup));
    }
    recovery.recover();
  }
}
