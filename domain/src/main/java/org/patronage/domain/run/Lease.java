package org.patronage.domain.run;

import java.time.Duration;
import java.time.Instant;

/**
 * The right to write the tables, which one run has at a time (RULES 3).
 *
 * @param owner the process that holds it
 * @param run names the run
 * @param since when it was taken
 * @param heartbeat when its owner was last heard of
 */
public record Lease(Owner owner, String run, Instant since, Instant heartbeat) {
  /** How long a lease stands without a word of its owner. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  /**
   * A lease's owner was heard of when he took it.
   *
   * @throws IllegalArgumentException if the heartbeat is before the beginning
   */
  public Lease {
    if (heartbeat.isBefore(since)) {
      throw new IllegalArgumentException("a lease is heard of from its beginning on");
    }
  }

  /** A lease that is taken now. */
  public static Lease taken(Owner owner, String run, Instant now) {
    return new Lease(owner, run, now, now);
  }

  /** A lease of somebody who has not said yet who they are. */
  public static Lease unsigned(Instant heartbeat) {
    return taken(Owner.UNKNOWN, "unknown", heartbeat);
  }

  /** Whether its owner has not said yet who they are. */
  public boolean isUnsigned() {
    return owner.equals(Owner.UNKNOWN);
  }

  /** The same lease, its owner heard of at {@code now}; a clock set back tells nothing new. */
  public Lease renewed(Instant now) {
    return new Lease(owner, run, since, now.isAfter(heartbeat) ? now : heartbeat);
  }

  /** Whether its owner has been silent for a lifetime, so that another may take over. */
  public boolean isDead(Instant now, Duration lifetime) {
    return !now.isBefore(heartbeat.plus(lifetime));
  }

  /** For people: which run, whose, since when, and when it was last heard of. */
  public String words() {
    return "%s by %s since %s, last heard of %s".formatted(run, owner.words(), since, heartbeat);
  }
}
