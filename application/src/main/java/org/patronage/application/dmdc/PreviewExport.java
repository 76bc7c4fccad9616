package org.patronage.application.dmdc;

import io.vavr.control.Option;
import org.patronage.application.StorageException;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Editions;
import org.patronage.domain.dmdc.ExportWindow;

/** Says what an export would send, and writes nothing. */
public final class PreviewExport {
  private final Editions editions;
  private final PlanExport planning;
  private final CheckpointStore checkpoints;
  private final DmdcExtracts extracts;

  public PreviewExport(
      Editions editions, PlanExport planning, CheckpointStore checkpoints, DmdcExtracts extracts) {
    this.editions = editions;
    this.planning = planning;
    this.checkpoints = checkpoints;
    this.extracts = extracts;
  }

  /**
   * The extract that the run's day would lead to.
   *
   * @param again days to be sent again instead
   * @throws StorageException if there is no history yet
   */
  public Extract preview(Receipt receipt, Option<ExportWindow> again) {
    Edition edition = editions.standing();
    ExtractRequest request =
        again
            .<ExtractRequest>map(window -> ExtractRequest.OfVersions.again(window, receipt))
            .getOrElse(() -> planning.plan(edition, checkpoints.list(), receipt));
    return request.prepared(extracts.preview(edition, request));
  }
}
