package org.patronage.application.dmdc;

import io.vavr.collection.Seq;
import java.time.Instant;
import org.patronage.application.history.Editions;

/**
 * Sets EDIPIs once more in a history that is older than the backfills that had set them: no file
 * brings them back, and the next backfill would tell DMDC of their persons again.
 */
public final class RefillEdipis {
  private final Editions editions;
  private final DmdcExtracts extracts;
  private final MissingEdipis edipis;

  public RefillEdipis(Editions editions, DmdcExtracts extracts, MissingEdipis edipis) {
    this.editions = editions;
    this.extracts = extracts;
    this.edipis = edipis;
  }

  /**
   * Sets what the backfills since then had set, in their order, a commit each. Doing it again
   * changes nothing.
   *
   * @param moment by the clock of the runs
   * @throws org.patronage.application.StorageException if a commit fails, or breaks an invariant
   */
  public void since(Instant moment) {
    Seq<Extract> filled =
        extracts
            .list()
            .filter(extract -> extract.kind() == ExtractKind.EDIPI_BACKFILL)
            .filter(extract -> extract.status() == ExtractStatus.DONE)
            .reject(extract -> extract.receipt().takenAt().isBefore(moment))
            .sortBy(extract -> extract.receipt().takenAt());
    editions
        .current()
        .forEach(edition -> filled.forEach(extract -> edipis.fill(edition, extract.file())));
  }
}
