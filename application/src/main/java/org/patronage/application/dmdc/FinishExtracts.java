package org.patronage.application.dmdc;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import org.patronage.application.history.Edition;

/**
 * Makes good what a run that was cut off left behind, before anything else is done: where the file
 * stands, or is known to have appeared, what follows from it; else the extract never was.
 */
public final class FinishExtracts {
  private static final Set<ExtractStatus> UNFINISHED =
      HashSet.of(ExtractStatus.PREPARED, ExtractStatus.SENT);

  private final DmdcExtracts extracts;
  private final DmdcFiles files;
  private final SettleExtract settling;

  public FinishExtracts(DmdcExtracts extracts, DmdcFiles files, SettleExtract settling) {
    this.extracts = extracts;
    this.files = files;
    this.settling = settling;
  }

  /** Finishes every extract that is only prepared, or sent. */
  public Seq<Extract> finish(Edition edition) {
    return extracts
        .list()
        .filter(extract -> UNFINISHED.contains(extract.status()))
        .map(extract -> finish(edition, extract));
  }

  private Extract finish(Edition edition, Extract extract) {
    if (extract.status() == ExtractStatus.SENT || files.exists(extract.file())) {
      return settling.settleAgain(edition, extract);
    }
    Extract dropped = extract.as(ExtractStatus.DROPPED);
    extracts.mark(dropped);
    return dropped;
  }
}
