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
import org.patronage.application.history.HistorySize;
import org.patronage.application.history.OpenEdition;
import org.patronage.application.identity.CorrelateIdentities;
import org.patronage.application.identity.CorrelationCounts;

/**
 * A run: identity, discovery, CG seed, CG, SCD with PT, maintenance (RULES 4). What leaves the
 * system or runs by the calendar (export, backfill, backups) has its place after {@code close}.
 */
public final class RunPipeline {
  private final CorrelateIdentities identities;
  private final OpenEdition editions;
  private final TakeDeliveries deliveries;
  private final CloseEdition ending;
  private final RunListener listener;

  public RunPipeline(
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
   * Runs once. Every delivery is applied whole or not at all; those before a failure stay applied.
   *
   * @throws org.patronage.application.StorageException if storage fails
   */
  public RunReport run(RunRequest request) {
    Receipt receipt = new Receipt(request.runId(), request.clock().now());
    listener.step("identity");
    Option<CorrelationCounts> identity = identities.refresh(request.clock());
    OpenEdition.Opened opened = editions.open(request.mode(), receipt);
    Seq<LedgerEntry> taken = deliveries.take(work(opened, request, receipt));
    listener.step("maintenance");
    HistorySize size = ending.close(opened, taken);
    return new RunReport(opened.mode(), identity, taken, size);
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
