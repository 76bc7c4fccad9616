package org.patronage.adapters.memory;

import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.patronage.application.delivery.LedgerEntry;
import org.patronage.contract.Damage;
import org.patronage.contract.InvariantsSuite;
import org.patronage.contract.Technology;
import org.patronage.domain.feed.EventStamp;
import org.patronage.domain.feed.LineCounts;
import org.patronage.domain.history.Audit;
import org.patronage.domain.history.Entitlement;
import org.patronage.domain.history.Tally;
import org.patronage.domain.history.Version;

class InMemoryInvariantsTest extends InvariantsSuite {
  private static final HistoryKey ELEVEN = new HistoryKey("SCD", List.of("11").asJava());
  private static final HistoryKey TWELVE = new HistoryKey("SCD", List.of("12").asJava());
  private static final EventStamp FOREIGN =
      new EventStamp(Instant.parse("2025-01-01T09:00:00Z"), "file:/elsewhere.csv");

  private final InMemoryTechnology technology = new InMemoryTechnology();

  @Override
  protected Technology technology() {
    return technology;
  }

  @Override
  protected Runnable remember(Path home) {
    Tables now = technology.warehouse(home).tables();
    return () -> technology.warehouse(home).change(any -> now);
  }

  @Override
  protected void removeForeign(Path home) {
    change(home, state -> with(state, ELEVEN, state.versions(ELEVEN).remove(FOREIGN)));
  }

  @Override
  protected Runnable damage(Path home, Damage damage) {
    Runnable repair = remember(home);
    change(home, state -> damaged(state, damage));
    return repair;
  }

  private void change(Path home, UnaryOperator<EditionState> change) {
    technology
        .warehouse(home)
        .change(tables -> tables.with(change.apply(tables.published().get())));
  }

  private static EditionState damaged(EditionState state, Damage damage) {
    TreeMap<EventStamp, Version> eleven = state.versions(ELEVEN);
    Version first = eleven.get()._2;
    Version last = state.versions(TWELVE).last()._2;
    return switch (damage) {
      case SECOND_ACTIVE -> put(state, ELEVEN, audited(first, true, 0));
      case OVERLAP -> put(state, ELEVEN, audited(first, false, 365));
      case LOST_VERSION -> with(state, ELEVEN, eleven.remove(first.stamp()));
      case FOREIGN_ACTIVE -> put(state, ELEVEN, moved(audited(first, true, 0), FOREIGN));
      case Y_TAKEN_BACK ->
          put(state, TWELVE, saying(last, last.entitlement().withPtIndicator("N")));
      case UNKNOWN_FILE -> elsewhere(elsewhere(state, ELEVEN), TWELVE);
      case FALSE_LINES -> counted(state, 0);
      case FALSE_CREATED -> counted(state, 1);
      case LOST_LINE -> state.withQuarantine(Vector.empty());
      case LOST_WAITING -> state.without(state.waiting());
    };
  }

  private static EditionState elsewhere(EditionState state, HistoryKey key) {
    TreeMap<EventStamp, Version> versions = state.versions(key);
    Version last = versions.last()._2;
    EventStamp stamp = new EventStamp(last.stamp().time(), "file:/elsewhere.csv");
    return put(with(state, key, versions.remove(last.stamp())), key, moved(last, stamp));
  }

  private static EditionState counted(EditionState state, int created) {
    LedgerEntry entry =
        state.ledger().values().find(one -> one.stamp().name().equals("CPIDODIEX_1.csv")).get();
    LineCounts lines = entry.lines().plus(new LineCounts(1, 0, 0));
    Tally tally = entry.tally().plus(new Tally(0, created, 0, 0, 0, 0, 0, 0));
    return state.withEntries(List.of(entry.counted(lines, tally)));
  }

  private static EditionState put(EditionState state, HistoryKey key, Version version) {
    return with(state, key, state.versions(key).put(version.stamp(), version));
  }

  private static EditionState with(
      EditionState state, HistoryKey key, TreeMap<EventStamp, Version> versions) {
    return state.withHistory(state.history().put(key, versions));
  }

  private static Version audited(Version version, boolean active, int daysLater) {
    Audit is = version.audit();
    return new Version(
        version.who(),
        version.entitlement(),
        version.stamp(),
        new Audit(
            is.recordLastUpdated().plusDays(daysLater),
            active,
            is.sentToDoD(),
            is.changeLog(),
            is.changeStatus()));
  }

  private static Version saying(Version version, Entitlement entitlement) {
    return new Version(version.who(), entitlement, version.stamp(), version.audit());
  }

  private static Version moved(Version version, EventStamp stamp) {
    return new Version(version.who(), version.entitlement(), stamp, version.audit());
  }
}
