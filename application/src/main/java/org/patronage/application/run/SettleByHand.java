package org.patronage.application.run;

import java.util.concurrent.atomic.AtomicReference;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.verification.Findings;
import org.patronage.application.verification.SettleVersions;

/** Writes down on request versions that came, went or ended by no delivery. */
public final class SettleByHand {
  private static final String MODE = "settle";

  private final SettleVersions settling;
  private final RunJournal journal;

  public SettleByHand(SettleVersions settling, RunJournal journal) {
    this.settling = settling;
    this.journal = journal;
  }

  /**
   * Settles, as a run of its own; see {@link SettleVersions#settle}.
   *
   * @throws org.patronage.application.StorageException also if another run is at work
   */
  public Findings settle(String by, String why, Receipt receipt) {
    AtomicReference<Findings> findings = new AtomicReference<>();
    journal.keep(
        receipt,
        MODE,
        () -> {
          findings.set(settling.settle("settled by %s: %s".formatted(by, why), receipt));
          return RunReport.of(MODE);
        });
    return findings.get();
  }
}
