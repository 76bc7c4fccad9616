package org.patronage.application.history;

import org.patronage.application.delivery.LedgerEntry;
import org.patronage.domain.history.Tally;

/**
 * What a delivery would do to the history, worked out once; used by one thread, closed after use.
 * No other plan is applied between its making and {@link #apply}.
 */
public interface DeliveryPlan extends AutoCloseable {

  /**
   * What it would do, counted.
   *
   * @throws org.patronage.application.StorageException if a file or a table cannot be read
   */
  Tally tally();

  /**
   * Applies the delivery: quarantine and waiting records, then in one commit its versions, then its
   * ledger entry. A crash in between is made good by {@link Recovery#recover}; nothing is applied
   * twice. The plan is held against the invariants before anything is written, and the commit
   * against the plan before the ledger is; of an edition that nobody sees yet, {@link CloseEdition}
   * looks at all of it instead.
   *
   * @return the ledger entry as written, with counts and table version
   * @throws OutdatedPlanException if somebody else changed the history after the plan had read it;
   *     nothing of the plan is applied then, and {@link Replanning} makes another
   * @throws org.patronage.application.StorageException if the commit fails, or an invariant is
   *     broken; the history is as before then, and the ledger does not know the delivery
   */
  LedgerEntry apply();

  /** Lets go of what was worked out. */
  @Override
  void close();
}
