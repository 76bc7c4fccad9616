package org.patronage.application.verification;

import io.vavr.collection.Seq;
import org.patronage.application.delivery.FileLedger;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.history.Edition;
import org.patronage.application.history.Editions;
import org.patronage.application.verification.Inspected.Line;

/**
 * Writes down versions that came, went or ended by no delivery, once somebody has looked at them
 * and the history is right: rows that were lost and came again by a late file, or that somebody
 * else added and a later version ended (ADR 15).
 */
public final class SettleVersions {
  private static final String REMEDY =
      "Mend that first, as docs/operations.md says; what is settled then is only how many versions"
          + " there are.";

  private final Editions editions;
  private final HistoryInspection inspection;
  private final FileLedger ledger;

  public SettleVersions(Editions editions, HistoryInspection inspection, FileLedger ledger) {
    this.editions = editions;
    this.inspection = inspection;
    this.ledger = ledger;
  }

  /**
   * Settles every feed whose versions are not as many as its deliveries brought.
   *
   * @param note who settles it, and why
   * @return how every invariant stands with that
   * @throws org.patronage.application.StorageException if anything else would be broken still, or
   *     there is no history; nothing is written then
   */
  public Findings settle(String note, Receipt receipt) {
    Edition edition = editions.standing();
    Inspected seen = inspection.inspect(edition);
    Seq<LedgerEntry> entries =
        seen.batchCodes()
            .flatMap(
                feed ->
                    new LedgerBalance(seen, feed)
                        .unaccounted()
                        .map(gap -> entry(feed, gap, note, receipt)));
    Findings after =
        Findings.of(seen.with(entries.map(entry -> Line.of(entry, Inspected.Kept.NOTHING))));
    after.mustHold("Nothing was settled", REMEDY);
    if (entries.nonEmpty()) {
      ledger.record(edition, entries);
    }
    return after;
  }

  private static LedgerEntry entry(
      String feed, LedgerBalance.Unaccounted gap, String note, Receipt receipt) {
    return LedgerEntry.ofSettlement(feed, gap.expired(), note, receipt).grownBy(gap.growth());
  }
}
