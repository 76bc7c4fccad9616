package org.patronage.application.dmdc;

import io.vavr.collection.Seq;
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
   * Sets what backfills had set, in their order, a commit each that changes something. Doing it
   * again changes nothing.
   *
   * @throws org.patronage.application.StorageException if a commit fails, or breaks an invariant
   */
  public void refill() {
    Seq<Extract> filled =
        extracts
            .list()
            .filter(extract -> extract.kind() == ExtractKind.EDIPI_BACKFILL)
            .filter(extract -> extract.status() == ExtractStatus.DONE)
            .filter(extract -> extract.counts().filled() > 0)
            .sortBy(extract -> extract.receipt().takenAt());
    editions
        .current()
        .forEach(edition -> filled.forEach(extract -> edipis.fill(edition, extract.file())));
  }
}
