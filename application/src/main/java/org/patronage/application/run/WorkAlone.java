package org.patronage.application.run;

import io.vavr.control.Option;
import java.util.function.Supplier;
import org.patronage.application.StorageException;
import org.patronage.domain.run.Lease;

/** Work on the tables while nobody else writes them. */
public final class WorkAlone {
  private final RunLease lease;
  private Option<RunLease.Held> held = Option.none();

  public WorkAlone(RunLease lease) {
    this.lease = lease;
  }

  /**
   * Does some work with the lease in hand, and releases it, whatever becomes of the work.
   *
   * @param run names what is done
   * @throws StorageException if another run is at work; then nothing was done
   * @throws org.patronage.domain.InvalidRequestException if the tables are a masked copy; likewise
   */
  public <T> T perform(String run, Supplier<T> work) {
    RunLease.Held taken = lease.take(run).getOrElseThrow(WorkAlone::refused);
    held = Option.some(taken);
    try (taken) {
      return work.get();
    } finally {
      held = Option.none();
    }
  }

  /**
   * Goes before what cannot be taken back, within {@link #perform}. A process that was silent for
   * too long (its machine slept) may wake up when another run is at work; it ends here then. Else
   * nobody takes over for another lifetime.
   *
   * @throws StorageException if the lease of the work at hand has been taken over
   * @throws IllegalStateException if there is no work at hand
   */
  public void mustStillBe() {
    if (!held.getOrElseThrow(() -> new IllegalStateException("nobody works alone")).renew()) {
      throw new StorageException(
          "This run was silent for more than %d minutes, and another one has taken its lease"
              .formatted(Lease.LIFETIME.toMinutes()),
          "Run again when that one has ended; what was applied before stays.");
    }
  }

  private static StorageException refused(Lease standing) {
    return new StorageException(
        "Another run is at work: " + standing.words(),
        "Wait until it has ended; where its process is gone, until %d minutes after it was last heard of"
                .formatted(Lease.LIFETIME.toMinutes())
            + ".");
  }
}
