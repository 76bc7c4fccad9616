package org.patronage.adapters.memory;

import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.application.dmdc.UntoldVersions;
import org.patronage.application.history.Edition;
import org.patronage.domain.history.Version;

/** What a rebuild leaves to be told, in memory. */
public final class InMemoryUntoldVersions implements UntoldVersions {
  private final InMemoryWarehouse warehouse;

  public InMemoryUntoldVersions(InMemoryWarehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public boolean carry(Edition former, Edition rebuilt, Deliveries deliveries, LedgerEntry entry) {
    EditionState before = warehouse.tables().of(former);
    EditionState after = warehouse.tables().of(rebuilt);
    Map<HistoryKey, Version> active = ExtractSelection.active(before).toMap(own -> own);
    Set<LateVersion> late =
        ExtractSelection.active(after)
            .filter(own -> own._2().who().edipi().isDefined())
            .reject(own -> bears(deliveries.awaited(), active.get(own._1())))
            .filter(
                own ->
                    isNew(before, active, deliveries.untold(), own)
                        || isOtherwise(after, active, deliveries.unknown(), own))
            .map(own -> new LateVersion(own._1(), own._2().stamp(), false))
            .toSet();
    warehouse.change(tables -> tables.with(tables.of(rebuilt).withLate(entry.id(), late)));
    return late.nonEmpty();
  }

  private static boolean bears(Seq<LedgerEntry> files, Option<Version> version) {
    return version.exists(one -> files.exists(file -> file.stamp().equals(one.stamp())));
  }

  /** The same person's version was not there, had no EDIPI, or has not been told. */
  private static boolean isNew(
      EditionState before,
      Map<HistoryKey, Version> active,
      Seq<LedgerEntry> untold,
      Tuple2<HistoryKey, Version> own) {
    return active
        .get(own._1())
        .filter(version -> version.who().edipi().isDefined())
        .forAll(version -> ExtractSelection.isOf(before, untold, new Tuple2<>(own._1(), version)));
  }

  /** What follows from deliveries that are new says something else than the same person's did. */
  private static boolean isOtherwise(
      EditionState after,
      Map<HistoryKey, Version> active,
      Seq<LedgerEntry> unknown,
      Tuple2<HistoryKey, Version> own) {
    return active
            .get(own._1())
            .exists(version -> !own._2().entitlement().equals(version.entitlement()))
        && after
            .versions(own._1())
            .values()
            .exists(
                version -> ExtractSelection.isOf(after, unknown, new Tuple2<>(own._1(), version)));
  }
}
