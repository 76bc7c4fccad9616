package org.patronage.adapters.spark;

import io.vavr.Lazy;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.history.DeliveryPlan;
import org.patronage.application.history.Edition;
import org.patronage.domain.history.Tally;

/** A delivery's plan, which Spark works out when it is first counted and holds from then on. */
final class DeltaDeliveryPlan implements DeliveryPlan {
  private final DeliveryCommit commit;
  private final Edition edition;
  private final LedgerEntry entry;
  private final DeliveryCommit.Effects effects;
  private final Operation applying;
  private final Lazy<PlanCounts> counts;

  /**
   * @param effects with a persisted plan, which is let go of on {@link #close}
   */
  DeltaDeliveryPlan(
      DeliveryCommit commit,
      Edition edition,
      LedgerEntry entry,
      DeliveryCommit.Effects effects,
      Operation applying) {
    this.commit = commit;
    this.edition = edition;
    this.entry = entry;
    this.effects = effects;
    this.applying = applying;
    this.counts = Lazy.of(() -> PlanCounts.of(effects.plan()));
  }

  @Override
  public Tally tally() {
    return applying.answer(() -> counts.get().tally());
  }

  @Override
  public LedgerEntry apply() {
    return applying.answer(() -> commit.commit(edition, entry, effects, counts.get()));
  }

  @Override
  public void close() {
    effects.plan().unpersist();
  }
}
