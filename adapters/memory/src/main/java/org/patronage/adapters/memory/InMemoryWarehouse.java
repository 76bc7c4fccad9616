package org.patronage.adapters.memory;

import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.patronage.domain.run.Lease;

/** What the adapters of one installation share: all tables, as one value that changes whole. */
public final class InMemoryWarehouse {
  private final AtomicReference<Tables> tables = new AtomicReference<>(Tables.EMPTY);
  private final AtomicReference<Seq<Snapshot>> snapshots = new AtomicReference<>(List.empty());
  private final AtomicReference<Option<String>> restoring = new AtomicReference<>(Option.none());
  private final AtomicReference<Option<Lease>> lease = new AtomicReference<>(Option.none());

  Tables tables() {
    return tables.get();
  }

  void change(UnaryOperator<Tables> change) {
    tables.updateAndGet(change);
  }

  Seq<Snapshot> snapshots() {
    return snapshots.get();
  }

  void keep(UnaryOperator<Seq<Snapshot>> change) {
    snapshots.updateAndGet(change);
  }

  Option<String> restoring() {
    return restoring.get();
  }

  void restoring(Option<String> backup) {
    restoring.set(backup);
  }

  /**
   * Takes the lease if nobody has it.
   *
   * @param taken the lease, of one's own
   * @return who had it before, none where it is the taker's now
   */
  Option<Lease> take(Option<Lease> taken) {
    return lease.getAndUpdate(standing -> standing.orElse(taken));
  }

  boolean hasLease(Option<Lease> taken) {
    return lease.get().equals(taken);
  }

  /** Gives up what {@link #take} took; an equal lease of somebody else stays. */
  void release(Option<Lease> taken) {
    lease.compareAndSet(taken, Option.none());
  }

  /**
   * Every row that readers see of a table, a text by column, in any order: null as the empty text,
   * timestamps as {@code yyyy-MM-dd HH:mm:ss} in UTC with a fraction where it is not zero, dates as
   * {@code yyyy-MM-dd}, booleans as {@code true} and {@code false}.
   *
   * @throws IllegalArgumentException if there is no such table
   */
  public Seq<Map<String, String>> readTable(String table) {
    return Table.named(table).rows(tables());
  }

  /** How often each table was written, by its name. */
  public Map<String, Long> versions() {
    Tables now = tables();
    return List.of(Table.values()).toMap(table -> Tuple.of(table.tableName(), now.writes(table)));
  }
}
