package org.patronage.application.run;

import java.util.function.Supplier;
import org.patronage.application.StorageException;
import org.patronage.domain.run.Lease;

/** Work on the tables while nobody else writes them. */
public final class WorkAlone {
  private final RunLease lease;

  public WorkAlone(RunLease lease) {
    this.lease = lease;
  }

  /**
   * Does some work with the lease in hand, and releases it, whatever becomes of the work.
   *
   * @param run names what is done
   * @throws StorageException if another run is at work; then nothing was done
   */
  public <T> T perform(String run, Supplier<T> work) {
    RunLease.Held held = lease.take(run).getOrElseThrow(WorkAlone::refused);
    try (held) {
      return work.get();
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
