package org.patronage.application.dmdc;

import io.vavr.collection.Seq;
import org.patronage.application.history.Edition;

/**
 * Makes good what a run that was cut off left behind, before anything else is done: where the file
 * stands, what follows from it; where it does not, the extract never was.
 */
public final class FinishExtracts {
  private final DmdcExtracts extracts;
  private final DmdcFiles files;
  private final SettleExtract settling;

  public FinishExtracts(DmdcExtracts extracts, DmdcFiles files, SettleExtract settling) {
    this.extracts = extracts;
    this.files = files;
    this.settling = settling;
  }

  /** Finishes every extract that is only prepared. */
  public Seq<Extract> finish(Edition edition) {
    return extracts
        .list()
        .filter(extract -> extract.status() == ExtractStatus.PREPARED)
        .map(extract -> finish(edition, extract));
  }

  private Extract finish(Edition edition, Extract extract) {
    if (files.exists(extract.file())) {
      return settling.settleAgain(edition, extract);
    }
    Extract dropped = extract.as(ExtractStatus.DROPPED);
    extracts.mark(dropped);
    return dropped;
  }
}
