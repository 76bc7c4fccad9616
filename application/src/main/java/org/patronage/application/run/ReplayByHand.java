package org.patronage.application.run;

import io.vavr.collection.List;
import io.vavr.control.Option;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.identity.CorrelateIdentities;
import org.patronage.application.identity.CorrelationCounts;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.application.quarantine.ReplayQuarantine;
import org.patronage.application.quarantine.ReplayQuarantine.Replayed;

/** Reads lines of the quarantine again on request, as a run of its own. */
public final class ReplayByHand {
  private static final String MODE = "replay";

  private final CorrelateIdentities identities;
  private final ReplayQuarantine replaying;
  private final RunJournal journal;

  public ReplayByHand(
      CorrelateIdentities identities, ReplayQuarantine replaying, RunJournal journal) {
    this.identities = identities;
    this.replaying = replaying;
    this.journal = journal;
  }

  /**
   * Replays by today's rules and identities.
   *
   * @throws org.patronage.application.StorageException if another run is at work, a file that is
   *     needed is gone, or storage fails
   */
  public RunReport replay(LineSelection lines, Receipt receipt) {
    return journal.keep(receipt, MODE, () -> replayed(lines, receipt));
  }

  private RunReport replayed(LineSelection lines, Receipt receipt) {
    Option<CorrelationCounts> identity = identities.refresh(receipt.clock());
    Replayed done = replaying.replay(lines, receipt);
    return new RunReport(MODE, identity, done.deliveries(), Option.some(done.size()), List.empty());
  }
}
