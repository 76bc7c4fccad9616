package org.patronage.application.run;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.time.Instant;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.delivery.Receipt;
import org.patronage.application.delivery.TakeDeliveries;
import org.patronage.application.delivery.Work;
import org.patronage.application.delivery.Work.Seeding;
import org.patronage.application.history.CloseEdition;
import org.patronage.application.history.Edition;
import org.patronage.application.history.HistorySize;
import org.patronage.application.history.OpenEdition;
import org.patronage.application.identity.CorrelateIdentities;
import org.patronage.application.identity.CorrelationCounts;

/** The history's part of a run: identity, discovery, CG seed, CG, SCD with PT, maintenance. */
public final class UpdateHistory {
  private final CorrelateIdentities identities;
  private final OpenEdition editions;
  private final TakeDeliveries deliveries;
  private final CloseEdition ending;
  private final RunListener listener;

  public UpdateHistory(
      CorrelateIdentities identities,
      OpenEdition editions,
      TakeDeliveries deliveries,
      CloseEdition ending,
      RunListener listener) {
    this.identities = identities;
    this.editions = editions;
    this.deliveries = deliveries;
    this.ending = ending;
    this.listener = listener;
  }

  /**
   * An edition of the history, brought up to the run's day.
   *
   * @param mode {@code UPDATE} or {@code REBUILD}
   * @param identity the lookup's counts, none where it was fresh
   * @param deliveries in the order in which they were looked at; what was adopted comes first
   * @param size the history afterwards
   */
  public record Updated(
      Edition edition,
      RunMode mode,
      Option<CorrelationCounts> identity,
      Seq<LedgerEntry> deliveries,
      HistorySize size) {}

  /**
   * Takes what is due. Every delivery is applied whole or not at all; those before a failure stay
   * applied.
   *
   * @throws org.patronage.application.StorageException if storage fails
   */
  public Updated update(RunRequest request) {
    Receipt receipt = request.receipt();
    listener.step("identity");
    Option<CorrelationCounts> identity = identities.refresh(request.clock());
    listener.step("opening");
    OpenEdition.Opened opened = editions.open(request.mode(), receipt);
    Seq<LedgerEntry> taken = this.deliveries.take(work(opened, request, receipt));
    HistorySize size = ending.close(opened, taken, receipt);
    Seq<LedgerEntry> deliveries = taken.prependAll(opened.adopted());
    return new Updated(opened.edition(), opened.mode(), identity, deliveries, size);
  }

  private static Work work(OpenEdition.Opened opened, RunRequest request, Receipt receipt) {
    boolean rebuild = opened.mode() == RunMode.REBUILD;
    Instant before = rebuild ? request.clock().startOfMonth() : request.clock().startOfToday();
    return new Work(
        opened.edition(),
        opened.ledger(),
        receipt,
        request.accepted(),
        before,
        rebuild ? Seeding.WITH_SEED : Seeding.WITHOUT_SEED);
  }
}
