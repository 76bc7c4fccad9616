package org.patronage.adapters.memory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.InstantSource;
import org.patronage.application.run.RunLease;
import org.patronage.domain.run.Lease;
import org.patronage.domain.run.Owner;

/**
 * The lease in memory, which no process outlives: nobody takes over from a dead one. Tables in
 * memory are never a masked copy, so it is refused for none.
 */
public final class InMemoryRunLease implements RunLease {
  private final InMemoryWarehouse warehouse;
  private final Owner owner;
  private final InstantSource clock;

  /**
   * @param owner this process
   */
  public InMemoryRunLease(InMemoryWarehouse warehouse, Owner owner, InstantSource clock) {
    this.warehouse = warehouse;
    this.owner = owner;
    this.clock = clock;
  }

  @Override
  public Either<Lease, Held> take(String run) {
    Option<Lease> lease = Option.some(Lease.taken(owner, run, clock.instant()));
    Option<Lease> standing = warehouse.take(lease);
    return standing
        .<Either<Lease, Held>>map(Either::left)
        .getOrElse(() -> Either.right(new Taken(warehouse, lease)));
  }

  private record Taken(InMemoryWarehouse warehouse, Option<Lease> lease) implements Held {
    @Override
    public boolean renew() {
      return warehouse.hasLease(lease);
    }

    @Override
    public void close() {
      warehouse.release(lease);
    }
  }
}
