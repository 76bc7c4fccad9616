package org.patronage.application.run;

import java.util.concurrent.atomic.AtomicLong;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Editions;
import org.patronage.application.quarantine.Decision;
import org.patronage.application.quarantine.LineSelection;
import org.patronage.application.quarantine.Quarantine;

/** Notes on request that nothing is to be done about lines of the quarantine. */
public final class DiscardByHand {
  private static final String MODE = "discard";

  private final Editions editions;
  private final Quarantine quarantine;
  private final RunJournal journal;

  public DiscardByHand(Editions editions, Quarantine quarantine, RunJournal journal) {
    this.editions = editions;
    this.quarantine = quarantine;
    this.journal = journal;
  }

  /**
   * Discards the open lines that are meant, as a run of its own.
   *
   * @return how many
   * @throws org.patronage.application.StorageException if another run is at work, or storage fails
   */
  public long discard(LineSelection lines, String by, String why, Receipt receipt) {
    Decision decision = new Decision(by, receipt.takenAt(), why);
    AtomicLong count = new AtomicLong();
    journal.keep(
        receipt,
        MODE,
        () -> {
          count.set(discard(lines, decision));
          return RunReport.of(MODE);
        });
    return count.get();
  }

  private long discard(LineSelection lines, Decision decision) {
    return editions
        .current()
        .map(edition -> quarantine.discard(edition, lines, decision))
        .getOrElse(0L);
  }
}
