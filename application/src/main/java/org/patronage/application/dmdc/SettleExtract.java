package org.patronage.application.dmdc;

import java.util.Locale;
import org.patronage.application.history.Edition;
import org.patronage.domain.dmdc.ExportWindow;

/**
 * Writes what follows from a file that stands: the checkpoint of an export, the EDIPIs of a
 * backfill. Each step can be done again, so that a run that was cut off is made good by the next.
 */
public final class SettleExtract {
  private final DmdcExtracts extracts;
  private final CheckpointStore checkpoints;
  private final MissingEdipis missing;

  public SettleExtract(DmdcExtracts extracts, CheckpointStore checkpoints, MissingEdipis missing) {
    this.extracts = extracts;
    this.checkpoints = checkpoints;
    this.missing = missing;
  }

  /** Settles an extract whose file stands, or that has no record to send, for the first time. */
  public Extract settle(Edition edition, Extract extract) {
    switch (extract.kind()) {
      case EXPORT -> checkpoints.record(of(extract, extract.window().get()));
      case EDIPI_BACKFILL -> missing.fill(edition, extract.file());
      case REPEAT -> {} // told before; nothing follows
    }
    return done(extract);
  }

  /** Settles one that a run may have been settling when it was cut off. */
  Extract settleAgain(Edition edition, Extract extract) {
    boolean told =
        checkpoints.list().exists(checkpoint -> checkpoint.file().equals(extract.file()));
    return told ? done(extract) : settle(edition, extract);
  }

  private Extract done(Extract extract) {
    Extract done = extract.as(ExtractStatus.DONE);
    extracts.mark(done);
    return done;
  }

  private static Checkpoint of(Extract extract, ExportWindow window) {
    return new Checkpoint(
        window.until(), extract.file(), extract.counts().records(), query(extract, window));
  }

  private static String query(Extract extract, ExportWindow window) {
    return String.format(
        Locale.ROOT,
        "SELECT record FROM dmdc_extract_records WHERE filename = '%s' AND record IS NOT NULL"
            + " ORDER BY batch_cd, edipi, record"
            + " /* active and eligible; event time from %s to before %s, and late versions */",
        extract.file().name(),
        window.from(),
        window.until());
  }
}
