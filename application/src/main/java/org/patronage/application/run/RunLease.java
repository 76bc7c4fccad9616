package org.patronage.application.run;

import io.vavr.control.Either;
import org.patronage.domain.run.Lease;

/** Who writes the tables: one at a time, in whatever process (RULES 3). */
public interface RunLease {

  /**
   * Takes the lease, or does not wait. Of any number of takers at one time, one gets it at most. It
   * is free before the first taker, when it was released, and when its owner is dead: silent for
   * {@link Lease#LIFETIME}, or known to have ended.
   *
   * @param run names the taker's run
   * @return what is held from now on, or the lease of whoever holds it
   * @throws org.patronage.domain.InvalidRequestException if the tables are a masked copy
   * @throws org.patronage.application.StorageException if it cannot be read or written
   */
  Either<Lease, Held> take(String run);

  /** A lease in one's hands; its owner is heard of, without doing anything, until it is closed. */
  interface Held extends AutoCloseable {

    /**
     * Lets its owner be heard of now, so that nobody takes it over for another lifetime.
     *
     * @return whether it is still in one's hands: it was not released, and nobody has taken it over
     *     from somebody who was silent
     * @throws org.patronage.application.StorageException if that cannot be read or written
     */
    boolean renew();

    /**
     * Releases the lease, if nobody has taken it over meanwhile. Once is enough; again does
     * nothing.
     *
     * @throws org.patronage.application.StorageException if that cannot be written; then it is free
     *     when its owner has been silent long enough
     */
    @Override
    void close();
  }
}
