package org.patronage.application.delivery;

import io.vavr.collection.Set;
import java.time.Instant;
import org.patronage.application.history.Edition;

/**
 * What a run is to take, and into what.
 *
 * @param before files modified at or after it are not due
 * @param seeding whether the history begins here
 */
public record Work(
    Edition edition,
    Ledger ledger,
    Receipt receipt,
    Set<String> accepted,
    Instant before,
    Seeding seeding) {

  /** Whether the seed is read before any file (RULES 2). */
  public enum Seeding {
    WITH_SEED,
    WITHOUT_SEED
  }
}
